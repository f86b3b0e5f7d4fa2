import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCli } from '../../src/server/cli/program.ts';
import { paper } from '../unit/models/make.ts';
import { temporaryFolder } from './folder.ts';

/** Commands on a data folder of its own, where no server runs. */
export function commandBox(language = 'en') {
  const folder = temporaryFolder();
  const env = { DEBRIEF_DATA: folder, DEBRIEF_LANGUAGE: language, DEBRIEF_MODEL_DIR: '/nonexistent/models' };
  const run = async (args: readonly string[], typed = '') => {
    const [out, err] = [paper(), paper()];
    const input = new PassThrough();
    input.end(typed);
    process.exitCode = undefined;
    const code = await runCli(args, { in: input, out: out.out, err: err.out, env });
    process.exitCode = undefined;
    return { code, out: out.text().trim(), err: err.text().trim() };
  };
  const json = async (...args: string[]) => JSON.parse((await run([...args, '--json'])).out);
  const table = (text: string) => {
    const file = join(folder, 'table.csv');
    writeFileSync(file, text);
    return file;
  };
  return { folder, run, json, table };
}
