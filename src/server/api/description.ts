import { z } from 'zod';
import { type ApiDocument, describeApi } from '../http/openapi/document.ts';
import { type Route, route } from '../http/route.ts';

/** The API's own description. `all` is asked once, when everything is there. */
export function descriptionRoute(all: () => readonly Route[]): Route {
  let made: ApiDocument | undefined;
  return route({
    method: 'get',
    path: '/openapi.json',
    guard: 'public',
    summary: 'Describe this API',
    description: 'In the words of OpenAPI 3.1. It tells what every box of this version does, and nothing about this one.',
    answers: { 200: { says: 'The description.', schema: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }) } },
    handle: (c) => {
      made ??= describeApi(all());
      return c.json(made);
    },
  });
}
