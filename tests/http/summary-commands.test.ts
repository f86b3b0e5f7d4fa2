import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { runCommand } from '../helpers/run-command.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

let folder: string;
let id: string;

beforeEach(() => {
  folder = temporaryFolder();
  const { ctx } = testContext({ path: join(folder, 'debrief.db'), folder, activated: true });
  id = importSessions(ctx, [sampleSession({ events: sampleEvents(6) })], attestation)[0]?.id ?? '';
  saveSummary(ctx, id, sampleSummary('Printer prints nothing'), { jobId: latestJob(ctx.db, 'summarize', id)?.id ?? '' });
  ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
  ctx.db.close();
});

const run = (...args: readonly string[]) => runCommand(folder, args);

const summary = (verb: string, ...args: string[]) => run('summary', verb, id, ...args);
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);

describe('refused', () => {
  it.each([
    [['versions'], 3],
    [['edit', '--title', 'A', '--number', '7'], 1],
    [['edit', '--title', ' '], 2],
    [['edit', '--title', 'A', '--number', 'x'], 2],
    [['edit', '--outcome', 'great'], 2],
    [['review', '--number', '7'], 1],
    [['draft', '--number', '7'], 1],
    [['restore', '1'], 1],
    [['restore', '7'], 3],
    [['diff', '1', '7'], 3],
    [['regenerate', '--language', 'tlh'], 2],
    [['regenerate', '--model', 'other'], 1],
    [['regenerate', '--instruction', 'a'.repeat(301)], 2],
    [['feedback'], 2],
    [['feedback', '--useful', '--not-useful'], 2],
    [['feedback', '--useful', '--reason', 'too-long'], 2],
    [['delete', '--log', '--with-log'], 2],
  ])('debrief summary %j', async ([verb = '', ...args], code) => {
    const answer = verb === 'versions' ? await run('summary', verb, 'none') : await summary(verb, ...args);
    expect([answer.code, answer.out]).toEqual([code, '']);
    expect(answer.err).not.toBe('');
  });

  it('debrief eval without corrections, and without saying which', async () => {
    expect(await run('eval', '--local')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no summary was edited') });
    expect(await run('eval')).toMatchObject({ code: 2, out: '' });
  });
});

describe('E8: debrief summary', () => {
  it('edits, lists, compares, shows and restores versions', async () => {
    expect((await summary('edit', '--title', 'Printer prints again', '--cause', 'A jam.', '--outcome', 'partly')).out).toBe(
      `session ${id}: version 2 is the current one\n`,
    );
    const listed = (await summary('versions')).out.trimEnd().split('\n');
    expect(listed[0]).toMatch(/^Version +How it came to be +By +When +State +Useful \/ not$/);
    expect(listed[1]).toMatch(/^2 \(current\) +Edited +the operator at the box .* Draft +0 \/ 0$/);
    expect(listed[2]).toMatch(/^1 +Written +fake /);
    const { out } = await summary('diff', '1', '2');
    for (const line of ['From version 1 to version 2', 'Printer prints [-nothing-]{+again+}', '{+A jam.+}', '[-solved-]']) {
      expect(out).toContain(line);
    }
    expect((await summary('show', '--number', '1')).out).toContain('Printer prints nothing');
    expect((await summary('restore', '1')).out).toBe(`session ${id}: version 1 restored as version 3\n`);
    expect((await summary('show')).out).toContain('Printer prints nothing');
    expect(await json('summary', 'versions', id)).toMatchObject({ versions: [{ version: 3, basedOn: 1 }, {}, {}] });
  });

  it('takes a statement and every application away', async () => {
    await summary('edit', '--cause', 'A jam.', '--application', 'Word', 'Excel');
    await summary('edit', '--cause', '', '--application', '');
    expect(await json('summary', 'show', id)).toMatchObject({ summary: { version: 3, content: { cause: null, applications: [] } } });
  });

  it('marks as reviewed and back', async () => {
    expect((await summary('review')).out).toBe(`session ${id}: version 1 is reviewed\n`);
    expect(await json('summary', 'show', id)).toMatchObject({ summary: { review: { by: 'operator' } } });
    expect((await summary('draft')).out).toBe(`session ${id}: version 1 is a draft\n`);
  });

  it('keeps one opinion, and takes it back', async () => {
    await summary('feedback', '--useful');
    expect((await summary('feedback', '--not-useful', '--reason', 'too-long', 'other', '--comment', 'Why?')).out).toBe(
      `session ${id}: version 1: 0 useful, 1 not\n`,
    );
    expect(await json('summary', 'show', id, '--number', '1')).toMatchObject({ feedback: [{ reasons: ['too-long', 'other'] }] });
    expect((await summary('feedback', '--withdraw')).out).toBe(`session ${id}: taken back\n`);
  });

  it('asks for it anew, which this process may not: it has no licence', async () => {
    expect(await summary('regenerate', '--language', 'fr', '--instruction', 'Name the printer.')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no licence in force'),
    });
  });

  it('tells what goes before it deletes anything', async () => {
    const told = await summary('delete', '--with-log');
    expect(told.out).toContain('1 version of the summary goes.\n6 captured events go.\n');
    expect(told.err).toContain('--yes');
    expect((await summary('versions')).out).not.toBe('');
    expect((await summary('delete', '--with-log', '--yes')).out).toContain(`session ${id}: deleted`);
    expect((await summary('versions')).err).toContain('has no summary');
    expect((await summary('delete')).code).toBe(3);
  });
});

it('debrief eval --local tells of each correction, also why it is left out', async () => {
  await summary('edit', '--cause', 'A jam.');
  const { out, code } = await run('eval', '--local');
  expect([code, out]).toEqual([0, expect.stringContaining('skipped: There is no licence in force')]);
  expect(await json('eval', '--local', '--limit', '1')).toMatchObject({
    state: 'done',
    results: [{ sessionId: id, reasons: ['licence'] }],
  });
}, 30_000);
