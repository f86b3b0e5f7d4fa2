import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/server/cli/program.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

async function run(...args: string[]) {
  const out = new PassThrough();
  const err = new PassThrough();
  const code = await runCli(args, { in: new PassThrough(), out, err, env: { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent' } });
  out.end();
  err.end();
  return { code, out: await text(out), err: await text(err) };
}

describe('C4, C5: on the command line', () => {
  it.each([
    [['simulate', '--set', 'outgoingSummaries'], /name=value/],
    [['simulate', '--set', 'outgoingSummaries=some'], /Possible are: off, all, modules/],
    [['simulate', '--set', 'timeZone=UTC'], /timeZone/],
    [['simulate', '--last', 'many'], /last/],
    [['simulate', '--last', '5001'], /5,000/],
    [['summary', 'late', '--from', 'soon'], /from/i],
  ])('refuses %j, telling why on standard error', async (args, why) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it('debrief simulate says what would change, how to save it, and saves nothing', async () => {
    expect((await run('simulate', '--set', 'aiFeatures=on', 'outgoingSummaries=all')).out).toMatch(
      /no sessions yet[\s\S]*debrief setting set aiFeatures=on outgoingSummaries=all/,
    );
    expect(JSON.parse((await run('simulate', '--json')).out)).toMatchObject({ sessions: 0, draft: { aiFeatures: 'off' } });
    expect((await run('setting', 'get', 'aiFeatures')).out).toBe('off\n');
  });

  it('debrief summary late forecasts and queues', async () => {
    expect((await run('summary', 'late', '--dry-run')).out).toContain('0 summaries would be queued.');
    expect((await run('summary', 'late')).out).toContain('Credits: 0 needed at most, 0 left.');
    expect(JSON.parse((await run('summary', 'late', '--json')).out)).toMatchObject({ dryRun: false, queued: [], beyond: 0 });
  });

  it('A10: debrief setting list says in words what a choice means', async () => {
    await run('setting', 'set', 'outgoingSummaries=modules');
    expect((await run('setting', 'list')).out).toMatch(
      /^outgoingSummaries +modules +set +Only connections using custom QuickSupport modules$/m,
    );
  });
});
