import { z } from 'zod';
import type { ApiDocument } from '../http/openapi/document.ts';
import { type Route, route } from '../http/route.ts';

/** The API's own description. */
export function descriptionRoute(description: () => ApiDocument): Route {
  return route({
    method: 'get',
    path: '/openapi.json',
    guard: 'public',
    summary: 'Describe this API',
    description: 'In the words of OpenAPI 3.1. It tells what every box of this version does, and nothing about this one.',
    answers: { 200: { says: 'The description.', schema: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }) } },
    handle: (c) => c.json(description()),
  });
}
