import { readFileSync } from 'node:fs';

/** Every code of the closed list, read from its declaration, since types are gone when tests run. */
export const errorCodes: readonly string[] = (() => {
  const source = readFileSync(new URL('../../src/server/kit/errors.ts', import.meta.url), 'utf8');
  const body = source.slice(source.indexOf('interface ErrorParams'), source.indexOf('export type ErrorCode'));
  return [...body.matchAll(/^ {2}'?([a-z-]+(?:\.[a-z-]+)?)'?: (?:Record<|\{)/gm)].map(([, code]) => code ?? '');
})();
