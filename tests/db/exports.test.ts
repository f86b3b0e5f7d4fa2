import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { claim } from '../../src/db/queries/job-leases.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { cancelExport, removeExport } from '../../src/server/domain/exports/cancel.ts';
import { downloadExport } from '../../src/server/domain/exports/download.ts';
import { fileOf, folderOf, partsFolder } from '../../src/server/domain/exports/folder.ts';
import { findExport, listExports } from '../../src/server/domain/exports/found.ts';
import { requestExport } from '../../src/server/domain/exports/request.ts';
import { keepDays, mostExports, mostSummaries, type NewExport } from '../../src/server/domain/exports/run-model.ts';
import { tendExports } from '../../src/server/domain/exports/tend.ts';
import { noFilters } from '../../src/server/domain/insights/filters.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { requestTranslation } from '../../src/server/domain/summaries/request-translation.ts';
import { hereRenderer, type Renderer } from '../../src/server/jobs/exports/renderer.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { dataFolder, summarized, unzipped } from '../helpers/exports.ts';

const day = 24 * 60 * 60 * 1000;

function world(count = 3, change?: Parameters<typeof summarized>[2]) {
  const made = testContext({ activated: true, folder: dataFolder() });
  return { ...made, ids: summarized(made.ctx, count, change) };
}
type World = ReturnType<typeof world>;

function jobsOf({ ctx }: Pick<World, 'ctx'>, renderer: Renderer = hereRenderer) {
  const jobs = startJobs(ctx, { interval: 10, renderer });
  onTestFinished(() => jobs.stop());
  return jobs;
}

async function as({ ctx }: Pick<World, 'ctx'>, role: string): Promise<Ctx> {
  const { id } = await createAccount(ctx, { email: `${role}@example.com`, name: 'Ana Lima', role, password: 'correct horse battery' });
  return actingAs(ctx, { kind: 'account', id, grants: grantsOf(ctx, role) }, 'page');
}

const done = (ctx: Ctx, id: string, state = 'done') =>
  vi.waitFor(() => expect(findExport(ctx, id).state).toBe(state), { timeout: 5000, interval: 20 });
const audits = ({ ctx }: Pick<World, 'ctx'>) =>
  ctx.db.sqlite.prepare("SELECT action FROM audit WHERE noun = 'export' ORDER BY seq").pluck().all() as string[];
const give = (ctx: Ctx, sessionId: string, accountId: string) =>
  ctx.db.sqlite.prepare('UPDATE sessions SET supporter_account_id = ? WHERE id = ?').run(accountId, sessionId);
const accountOf = ({ actor }: Ctx) => (actor.kind === 'account' ? actor.id : '');
const taken = (ctx: Ctx, id: string) => readFileSync(downloadExport(ctx, id).path);
const refusal = (code: string) => expect.objectContaining({ code });

/** Writes nothing until it is let: then one work at a time. */
function heldRenderer() {
  const works: string[] = [];
  let let_ = () => {};
  const renderer: Renderer = {
    async run(work, signal) {
      works.push(work.kind === 'part' ? work.summary.session.id : 'pack');
      await new Promise<void>((resolve, reject) => {
        let_ = resolve;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
      return hereRenderer.run(work, signal);
    },
    close: () => undefined,
  };
  return { renderer, works, next: () => let_() };
}

describe('G1: an export is refused', () => {
  test.each([
    ['nothing chosen', {}, 'input.invalid'],
    ['an empty selection', { sessions: [] }, 'input.invalid'],
    ['a selection and a filter', { sessions: ['x'], filter: noFilters }, 'input.invalid'],
    ['a filter that nothing fits', { filter: { ...noFilters, text: 'zeppelin' } }, 'input.invalid'],
    ['an unknown format', { sessions: ['x'], format: 'exe' }, 'input.invalid'],
    ['a language that nobody writes', { sessions: ['x'], language: 'xx' }, 'input.invalid'],
    ['a session that is not there', { sessions: ['nope'] }, 'record.missing'],
    ['too many', { sessions: Array.from({ length: mostSummaries + 1 }, (_, n) => `s${n}`) }, 'export.too-large'],
  ])('%s', (_, input, code) => {
    const one = world(1);
    expect(() => requestExport(one.ctx, { format: 'text', ...input } as NewExport)).toThrowError(refusal(code));
    expect(audits(one)).toEqual([]);
    expect(listExports(one.ctx, { limit: 10 }).items).toEqual([]);
  });

  test('H1: to whoever may not export, or may not see', async () => {
    const one = world(2);
    const [id = ''] = one.ids;
    const auditor = await as(one, 'auditor');
    const mute = actingAs(one.ctx, { kind: 'account', id: accountOf(auditor), grants: { 'summaries.view': 'all' } }, 'page');
    expect(() => requestExport(mute, { sessions: [id], format: 'text' })).toThrowError(refusal('auth.forbidden'));
    const supporter = await as(one, 'supporter');
    expect(() => requestExport(supporter, { sessions: [id], format: 'text' })).toThrowError(refusal('record.missing'));
    give(one.ctx, id, accountOf(supporter));
    expect(requestExport(supporter, { sessions: [id], format: 'text' }).summaries.all).toBe(1);
  });

  test('while too many of the same owner wait or are kept', () => {
    const one = world(1);
    const input = { sessions: one.ids, format: 'text' } as const;
    for (let n = 0; n < mostExports; n += 1) requestExport(one.ctx, input);
    expect(() => requestExport(one.ctx, input)).toThrowError(refusal('export.too-many'));
  });

  test("somebody else's is not there: to look at, to take, to cancel", async () => {
    const one = world(1);
    const owner = await as(one, 'administrator');
    const { id } = requestExport(owner, { sessions: one.ids, format: 'text' });
    const other = await as(one, 'manager');
    for (const act of [findExport, downloadExport, cancelExport, removeExport]) {
      expect(() => act(other, id)).toThrowError(refusal('record.missing'));
    }
    expect(listExports(other, { limit: 10 }).items).toEqual([]);
  });

  test('its file, before it is there', () => {
    const one = world(1);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text' });
    expect(() => downloadExport(one.ctx, id)).toThrowError(refusal('export.no-file'));
  });
});

describe('G: sight is looked at again', () => {
  test('when it is written: what is no longer to be seen is left out and named', async () => {
    const one = world(3);
    const supporter = await as(one, 'supporter');
    for (const id of one.ids) give(one.ctx, id, accountOf(supporter));
    const { id } = requestExport(supporter, { sessions: one.ids, format: 'markdown' });
    one.ctx.db.sqlite.prepare('UPDATE sessions SET supporter_account_id = NULL WHERE id = ?').run(one.ids[1]);
    jobsOf(one);
    await done(supporter, id);
    expect(findExport(supporter, id)).toMatchObject({ summaries: { written: 2, leftOut: 1 }, leftOut: [{ reason: 'gone', summaries: 1 }] });
    const zip = unzipped(taken(supporter, id));
    expect(zip.names).toEqual(['index.csv', 'manifest.json', '0001 Printer 1 offline.md', '0003 Printer 3 offline.md']);
    expect(JSON.parse(zip.text('manifest.json')).leftOut).toEqual([{ n: 2, sessionId: one.ids[1], reason: 'gone' }]);
  });

  test('after it was written, before it is put together', async () => {
    const one = world(2);
    const supporter = await as(one, 'supporter');
    for (const id of one.ids) give(one.ctx, id, accountOf(supporter));
    const { id } = requestExport(supporter, { sessions: one.ids, format: 'text' });
    const held = heldRenderer();
    jobsOf(one, held.renderer);
    for (const n of [1, 2, 3]) {
      await vi.waitFor(() => expect(held.works).toHaveLength(n));
      if (n === 3) one.ctx.db.sqlite.prepare('UPDATE sessions SET supporter_account_id = NULL WHERE id = ?').run(one.ids[0]);
      held.next();
    }
    // The first try at putting it together held what was taken away meanwhile.
    await vi.waitFor(() => expect(held.works).toHaveLength(4));
    held.next();
    await done(supporter, id);
    expect(unzipped(taken(supporter, id)).names).toEqual(['index.csv', 'manifest.json', '0002 Printer 2 offline.txt']);
  });

  test('when it is taken; and an account that is disabled gets nothing written', async () => {
    const one = world(2);
    const supporter = await as(one, 'supporter');
    for (const id of one.ids) give(one.ctx, id, accountOf(supporter));
    const first = requestExport(supporter, { sessions: one.ids, format: 'text' });
    jobsOf(one);
    await done(supporter, first.id);
    one.ctx.db.sqlite.prepare('UPDATE sessions SET supporter_account_id = NULL WHERE id = ?').run(one.ids[0]);
    expect(() => downloadExport(supporter, first.id)).toThrowError(refusal('auth.forbidden'));
    const second = requestExport(supporter, { sessions: [one.ids[1] ?? ''], format: 'text' });
    one.ctx.db.sqlite.prepare('UPDATE accounts SET disabled_at = 1 WHERE id = ?').run(accountOf(supporter));
    await done(supporter, second.id, 'failed');
    expect(findExport(supporter, second.id).error).toMatchObject({ code: 'auth.forbidden' });
    expect(existsSync(fileOf(one.ctx, second.id))).toBe(false);
  });
});

describe('G1: one export', () => {
  test('is a ZIP with an index, named safely, and every step is in the audit log', async () => {
    const one = world(2, (n) => (n === 1 ? { title: { by: 'model', text: '../../etc/pass:wd "=cmd"', plain: null, events: [0] } } : {}));
    const { id } = requestExport(one.ctx, { filter: noFilters, format: 'html' });
    jobsOf(one);
    await done(one.ctx, id);
    const file = downloadExport(one.ctx, id);
    const zip = unzipped(readFileSync(file.path));
    expect(file).toMatchObject({ name: 'debrief-export-2026-03-02-html.zip', mediaType: 'application/zip' });
    expect(zip.names.filter((name) => name.endsWith('.html')).sort()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^000\d \.\. \.\. etc pass wd =cmd\.html$/)]),
    );
    expect(zip.text('index.csv')).toContain('Printer 2 offline');
    expect(JSON.parse(zip.text('manifest.json'))).toMatchObject({
      format: 'debrief.export',
      aiGenerated: true,
      summaries: [{ n: 1 }, { n: 2 }],
    });
    expect(readdirSync(folderOf(one.ctx, id))).toEqual(['file']);
    expect(audits(one)).toEqual(['requested', 'finished', 'downloaded']);
    const [, finished] = one.ctx.db.sqlite
      .prepare("SELECT details FROM audit WHERE noun = 'export' ORDER BY seq")
      .pluck()
      .all() as string[];
    expect(JSON.parse(finished ?? '').sessions.sort()).toEqual([...one.ids].sort());
  });

  test.each(['json', 'csv'] as const)('%s is one file with all of them, as if written at once', async (format) => {
    const one = world(3);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format });
    jobsOf(one);
    await done(one.ctx, id);
    const text = taken(one.ctx, id).toString();
    if (format === 'csv') expect(text.trim().split('\r\n')).toHaveLength(4);
    else expect(JSON.parse(text)).toMatchObject({ format: 'debrief.summaries', records: [{}, {}, {}] });
    for (const n of [1, 2, 3]) expect(text.split(`Printer ${n} offline`)).toHaveLength(2);
    // SPEC F5: names of supporters are figures about them.
    expect(text).not.toContain('Ana Ruiz');
  });

  test('a summary that no file can be made of is left out, and the others are not', async () => {
    const one = world(2);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text' });
    jobsOf(one, {
      ...hereRenderer,
      run: (work, signal) =>
        work.kind === 'part' && work.summary.session.id === one.ids[0]
          ? Promise.reject(new Error('broken'))
          : hereRenderer.run(work, signal),
    });
    await done(one.ctx, id);
    expect(findExport(one.ctx, id).leftOut).toEqual([{ reason: 'not-writable', summaries: 1 }]);
  });
});

describe('G2, D3: what is missing in the language', () => {
  test('is translated first, kept, marked, and costs nothing; few wait in the queue at a time', async () => {
    const one = world(5);
    const charges = () => one.ctx.db.sqlite.prepare('SELECT count(*) FROM credit_charges').pluck().get();
    const before = charges();
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'markdown', language: 'fr' });
    expect(findExport(one.ctx, id)).toMatchObject({ state: 'translating', summaries: { waiting: 5 } });
    expect(one.ctx.db.sqlite.prepare("SELECT count(*) FROM jobs WHERE kind = 'translate'").pluck().get()).toBe(2);
    jobsOf(one);
    await done(one.ctx, id);
    expect(one.engine.translations).toHaveLength(5);
    expect(charges()).toBe(before);
    const zip = unzipped(taken(one.ctx, id));
    const manifest = JSON.parse(zip.text('manifest.json'));
    expect(manifest.summaries).toHaveLength(5);
    for (const { name, language, translated } of manifest.summaries) {
      expect({ language, translated }).toEqual({ language: 'fr', translated: true });
      expect(zip.text(name)).toContain('fr: PRN-');
    }
    // The variants stand: the next one needs no model.
    const again = requestExport(one.ctx, { sessions: one.ids, format: 'text', language: 'fr' });
    expect(again.state).toBe('waiting');
  });

  test('stays as written where AI is off, and the index says so', async () => {
    const one = world(2);
    changeSettings(one.ctx, { aiFeatures: 'off' });
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text', language: 'fr' });
    jobsOf(one);
    await done(one.ctx, id);
    expect(findExport(one.ctx, id)).toMatchObject({ summaries: { written: 2 }, asWritten: [{ reason: 'refused', summaries: 2 }] });
    const zip = unzipped(taken(one.ctx, id));
    expect(JSON.parse(zip.text('manifest.json')).summaries[0]).toMatchObject({ language: 'en', translated: false, reason: 'refused' });
    expect(zip.text('index.csv')).toContain('non traduit');
    expect(one.engine.translations).toHaveLength(0);
  });

  test('H1: stays as written for whoever may not have summaries written', async () => {
    const one = world(1);
    const grants = { 'summaries.view': 'all', 'summaries.export': 'all' } as const;
    const reader = await as(one, createRole(one.ctx, { name: 'Reader', description: '', grants }).id);
    const { state, asWritten } = requestExport(reader, { sessions: one.ids, format: 'text', language: 'fr' });
    expect({ state, asWritten }).toEqual({ state: 'waiting', asWritten: [{ reason: 'not-allowed', summaries: 1 }] });
  });

  test('a model that does not work is not asked a thousand times', async () => {
    const one = world(8);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text', language: 'fr' });
    for (let turn = 0; turn < 4; turn += 1) {
      one.ctx.db.sqlite.exec("UPDATE jobs SET status = 'dead' WHERE kind = 'translate'");
      tendExports(one.ctx);
    }
    expect(findExport(one.ctx, id)).toMatchObject({
      state: 'waiting',
      asWritten: [
        { reason: 'failed', summaries: 4 },
        { reason: 'model-down', summaries: 4 },
      ],
    });
  });

  test('a translation asked for by somebody else at the same time serves both', () => {
    const one = world(1);
    requestTranslation(one.ctx, one.ids[0] ?? '', { language: 'fr' });
    requestExport(one.ctx, { sessions: one.ids, format: 'text', language: 'fr' });
    expect(one.ctx.db.sqlite.prepare("SELECT count(*) FROM jobs WHERE kind = 'translate'").pluck().get()).toBe(1);
  });
});

describe('G2: an export survives a restart', () => {
  test('killed in the middle, it goes on behind what lies on disk: nothing twice, nothing lost', async () => {
    const one = world(4);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text' });
    const first = heldRenderer();
    const jobs = jobsOf(one, first.renderer);
    for (const n of [1, 2]) {
      await vi.waitFor(() => expect(first.works).toHaveLength(n));
      first.next();
    }
    await vi.waitFor(() => expect(first.works).toHaveLength(3));
    await jobs.stop();
    // As a killed process leaves it: running, half a file, nobody there.
    writeFileSync(join(partsFolder(one.ctx, id), '3.unfinished'), 'Pri');
    claim(one.ctx.db, ['export'], 'died', one.ctx.now().getTime(), 0);
    const works: string[] = [];
    jobsOf(one, {
      ...hereRenderer,
      run: (work, signal) => {
        works.push(work.kind === 'part' ? work.summary.session.id : 'pack');
        return hereRenderer.run(work, signal);
      },
    });
    await done(one.ctx, id);
    expect(works).toEqual([one.ids[2], one.ids[3], 'pack']);
    const { names } = unzipped(taken(one.ctx, id));
    expect(names.slice(2)).toEqual([1, 2, 3, 4].map((n) => `000${n} Printer ${n} offline.txt`));
  });

  test('one whose job was given up has failed', async () => {
    const one = world(1);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text' });
    one.ctx.db.sqlite.exec("UPDATE jobs SET status = 'dead'");
    tendExports(one.ctx);
    expect(findExport(one.ctx, id)).toMatchObject({ state: 'failed', error: { code: 'internal' } });
    expect(audits(one)).toEqual(['requested', 'failed']);
  });
});

describe('G2: a cancel', () => {
  test('takes effect while a summary is being written, and leaves nothing', async () => {
    const one = world(3);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text' });
    const held = heldRenderer();
    jobsOf(one, held.renderer);
    await vi.waitFor(() => expect(held.works).toHaveLength(1));
    cancelExport(one.ctx, id);
    await vi.waitFor(() =>
      expect(one.ctx.db.sqlite.prepare("SELECT status FROM jobs WHERE kind = 'export'").pluck().get()).toBe('cancelled'),
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(held.works).toHaveLength(1);
    expect(existsSync(folderOf(one.ctx, id))).toBe(false);
    expect(findExport(one.ctx, id).state).toBe('cancelled');
    expect(() => cancelExport(one.ctx, id)).toThrowError(refusal('record.conflict'));
    expect(audits(one)).toEqual(['requested', 'cancelled']);
  });
});

describe('K5: a file does not outlive', () => {
  const made = async () => {
    const one = world(2);
    const { id } = requestExport(one.ctx, { sessions: one.ids, format: 'text' });
    jobsOf(one);
    await done(one.ctx, id);
    return { ...one, id };
  };

  test('its days', async () => {
    const one = await made();
    one.clock.advance(keepDays * day - 1);
    tendExports(one.ctx);
    expect(findExport(one.ctx, one.id).state).toBe('done');
    one.clock.advance(1);
    tendExports(one.ctx);
    expect(findExport(one.ctx, one.id)).toMatchObject({ state: 'expired', file: null });
    expect(existsSync(folderOf(one.ctx, one.id))).toBe(false);
    expect(() => downloadExport(one.ctx, one.id)).toThrowError(refusal('export.no-file'));
    expect(audits(one).at(-1)).toBe('expired');
  });

  test.each(['summaries', 'sessions'])('what is in it: %s', async (table) => {
    const one = await made();
    one.ctx.db.sqlite.prepare(`DELETE FROM ${table} WHERE ${table === 'sessions' ? 'id' : 'session_id'} = ?`).run(one.ids[0]);
    expect(() => downloadExport(one.ctx, one.id)).toThrowError(refusal('export.no-file'));
    tendExports(one.ctx);
    expect(existsSync(folderOf(one.ctx, one.id))).toBe(false);
    expect(findExport(one.ctx, one.id).state).toBe('erased');
  });

  test('its owner, and is deleted with its record', async () => {
    const one = await made();
    removeExport(one.ctx, one.id);
    expect(existsSync(folderOf(one.ctx, one.id))).toBe(false);
    expect(listExports(one.ctx, { limit: 10 }).items).toEqual([]);
    expect(audits(one).at(-1)).toBe('deleted');
  });
});
