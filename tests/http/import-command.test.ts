import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/server/cli/program.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder: string;
let file: string;

const cast = `${JSON.stringify({ version: 2, width: 80, height: 24, timestamp: 1772438400 })}\n[0.5, "o", "$ ls\\r\\nnotes.txt\\r\\n$ "]\n`;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'a.cast');
  writeFileSync(file, cast);
});

/** `typed`: by somebody at a terminal; null: by nobody, as in a script. */
async function run(args: readonly string[], typed: string | null = null) {
  const [input, out, err] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const stdin = Object.assign(input, { isTTY: typed !== null });
  input.end(typed ?? '');
  const env = { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_LANGUAGE: 'en' };
  const code = await runCli([...args], { in: stdin, out, err, env });
  out.end();
  err.end();
  return { code, out: await text(out), err: await text(err) };
}

const told = ['--device', 'PC-7', '--platform', 'windows', '--supporter', 'Ana Lima', '--basis', 'consent'];

describe('C6: debrief import refuses', () => {
  it('in a script, naming everything that is missing', async () => {
    const refused = await run(['import', file]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('Missing: Operating system, Supporter, Device, Basis of consent.');
    expect(refused.err).not.toContain('?');
  });

  it('a basis that is none', async () => {
    expect(await run(['import', file, '--basis', 'hearsay'])).toMatchObject({ code: 2, out: '' });
  });

  it('at a terminal, what is left unanswered there too', async () => {
    const refused = await run(['import', file, '--device', 'PC-7'], 'windows\n\nconsent\n\n');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('Missing: Supporter.');
  });
});

it('C6: at a terminal it asks for what neither the file nor the options tell', async () => {
  const taken = await run(['import', file, '--platform', 'windows', '--json', ...told]);
  expect(taken.err).not.toContain('?');
  const other = join(folder, 'b.cast');
  writeFileSync(other, cast.replace('1772438400', '1772438401'));
  const asked = await run(['import', other, '--platform', 'windows'], 'PC-7\nAna Lima\nconsent\nticket 4711\n');
  expect(asked).toMatchObject({ code: 0 });
  expect(asked.err.match(/\?/g)).toHaveLength(4);
  expect(asked.err).not.toContain('operating system (windows');
});

it('C2: on a fresh box it says that nothing was captured, with every reason, what to do about each, and the receipt', async () => {
  const { code, out, err } = await run(['import', file, ...told]);
  expect(code).toBe(0);
  expect(out).toMatch(/a\.cast: asciicast: session \S+ was not captured: .* and not its event/);
  for (const step of [
    'AI features are not activated',
    'debrief setting set aiFeatures=on',
    'Import a licence',
    'Name a supporter who has an account here',
  ]) {
    expect(err).toContain(step);
  }
  expect(err).toMatch(/receipt R(-[0-9A-Z]{4}){3}/);
  expect(err).not.toContain('debrief serve');
  expect((await run(['import', file, ...told])).out).toContain('would not be now');
  const id = /session (\S+) was/.exec(out)?.[1] ?? '';
  const why = await run(['session', 'why', id]);
  expect(why.out).toMatch(/^Not captured: AI features are not activated/);
  expect(why.out).toMatch(/ no +A1 +AI features were not activated/);
  expect(why.out).toMatch(/ yes +C6 +Whoever runs the box attested the consent/);
  expect(JSON.parse((await run(['session', 'why', id, '--json'])).out)).toMatchObject({ capture: 'refused', recorded: true });
});
