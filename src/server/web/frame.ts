import type { Context } from 'hono';
import type { Frame } from '../../views/layouts/frame-props.ts';
import { issueTypeNames } from '../domain/issue-types/taxonomy.ts';
import { isDemo } from '../domain/licences/state.ts';
import type { HttpEnv } from '../http/env.ts';
import { languageOf } from './language.ts';
import { openPlaces } from './open-places.ts';
import { themeOf } from './theme.ts';

/** What every page needs around its content, from the request. */
export function frameOf(c: Context<HttpEnv>): Frame {
  const { viewer } = c.var;
  const { pathname, search } = new URL(c.req.url);
  return {
    language: languageOf(c),
    path: pathname + search,
    timeZone: viewer?.timeZone ?? 'UTC',
    ...(viewer && { issueTypes: issueTypeNames(c.var.ctx) }),
    account: viewer && { name: viewer.name, email: viewer.email },
    open: openPlaces(c.var.ctx),
    demo: isDemo(c.var.ctx),
    theme: themeOf(c),
  };
}
