import type { ExportFormat } from './format.ts';

/**
 * The records as data. `format` and `version` tell a reader which schema they follow (components `…Export` in the API's
 * description); a change that breaks one counts `version` up.
 */
export const json: ExportFormat = {
  extension: '.json',
  mediaType: 'application/json',
  write: async ({ title, language, generatedAt, data: { kind, records } }) =>
    new TextEncoder().encode(
      `${JSON.stringify({ format: `debrief.${kind}`, version: 1, title, language, generatedAt, records }, null, 2)}\n`,
    ),
};
