import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyLog } from '../../src/db/checkpoint.ts';
import { blockOf } from '../../src/db/insight-blocks.ts';
import { sessionById } from '../../src/db/queries/sessions.ts';
import { currentSummaryRow } from '../../src/db/queries/summaries.ts';
import { insertTranslation } from '../../src/db/queries/translations.ts';
import { transact } from '../../src/db/transact.ts';
import { eraseCaptured } from '../../src/server/domain/consent/withdraw.ts';
import { noFilters } from '../../src/server/domain/insights/filters.ts';
import { markHits } from '../../src/server/domain/insights/hits.ts';
import { listInsights } from '../../src/server/domain/insights/list.ts';
import { termsOf } from '../../src/server/domain/insights/search-terms.ts';
import { found } from '../../src/server/domain/insights/text-mask.ts';
import { verifyInsights } from '../../src/server/domain/insights/verify.ts';
import { deleteContent } from '../../src/server/domain/summaries/delete.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { insightBox, statement, summarized, write } from '../helpers/insights.ts';

const titles = (ctx: Ctx, text: string) => listInsights(ctx, { ...noFilters, text }, { limit: 50 }).items.map(({ title }) => title.text);

/** The hits in square brackets. */
const marked = (text: string, typed: string) =>
  markHits(text, termsOf(typed))
    ?.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('') ?? null;

describe('F2: what one types is never a query', () => {
  test.each([
    '"',
    '""',
    '*',
    'AND',
    'a OR b',
    'NEAR(a b)',
    'title:x',
    '{title} : x',
    '^x',
    '-x',
    '(',
    'x"y',
    "' OR 1=1 --",
    'NOT',
    '+',
    '\u0000',
    'x\u0000y',
    '\ud800',
    '😀',
    '…',
    '%',
    'a*b*',
    '"unclosed',
    'insight_texts MATCH 1',
    '打"印',
    '\u202e',
  ])('%j is harmless', (text) => {
    const { ctx } = insightBox();
    summarized(ctx, { summary: { text: 'Printer is offline' } });
    expect(titles(ctx, text)).toEqual([]);
  });

  test('blanks alone search for nothing and leave everything', () => {
    const { ctx } = insightBox();
    summarized(ctx);
    expect(titles(ctx, '')).toHaveLength(1);
    expect(listInsights(ctx, { ...noFilters, text: '***' }, { limit: 5 }).items).toEqual([]);
  });
});

describe('F2: search finds', () => {
  test.each<[string, string, Partial<SummaryContent>, string]>([
    ['a title', 'Printer is offline', {}, 'printer'],
    ['beginnings', 'Printer is offline', {}, 'prin* off'],
    ['without accents and case', 'Réinitialisation du mot de passe', {}, 'REINITIALISATION'],
    ['with accents what has none', 'Reinicio do servico', {}, 'serviço'],
    ['codes', 'Update ends with 0x80070005', {}, '0x80070005'],
    ['names with hyphens', 'Disk of SRV-FILE-02 is full', {}, 'srv-file-02'],
    ['a phrase', 'Blue screen after the update', {}, '"blue screen"'],
    ['Chinese in the middle of a sentence', '无法连接到网络打印机', {}, '打印'],
    ['one Chinese character', '无法连接到网络打印机', {}, '网'],
    ['Japanese', 'プリンターがオフラインです', {}, 'オフライン'],
    ['both scripts at once', 'Outlook无法打开', {}, 'outlook 打开'],
    ['full-width letters', 'ＶＰＮ does not connect', {}, 'vpn'],
    ['what was done', 'A', { done: statement('Restarted the spooler') }, 'spooler'],
    ['open points', 'A', { open: [statement('Order toner')] }, 'toner'],
    ['applications', 'A', { applications: ['Kyocera Device Manager'] }, 'kyocera'],
    ['commands of steps', 'A', { steps: [stepOf('Get-Service spooler')] }, 'get-service'],
    [
      'what a title of code quotes',
      'A',
      { title: { by: 'code', text: null, plain: { code: 'quote', from: 'customer', text: 'Toner empty' }, events: [0] } },
      'toner',
    ],
  ])('%s', (_, text, summary, typed) => {
    const { ctx } = insightBox();
    const id = summarized(ctx, { summary: { text, ...summary } });
    summarized(ctx, { summary: { text: 'Something else' } });
    expect(listInsights(ctx, { ...noFilters, text: typed }, { limit: 5 }).items.map(({ session }) => session.id)).toEqual([id]);
  });

  test('only what has every word, a phrase in its order, and no longer what an older version said', () => {
    const { ctx } = insightBox();
    const id = summarized(ctx, { summary: { text: 'Printer is offline' } });
    expect(titles(ctx, 'printer mailbox')).toEqual([]);
    expect(titles(ctx, '"offline printer"')).toEqual([]);
    expect(titles(ctx, 'rinter')).toEqual([]);
    expect(titles(ctx, 'prin offline')).toEqual([]);
    expect(titles(ctx, 'p* offline')).toEqual([]);
    write(ctx, id, { text: 'Mailbox is full' });
    expect(titles(ctx, 'printer')).toEqual([]);
    expect(titles(ctx, 'mailbox')).toEqual(['Mailbox is full']);
  });

  test('by relevance, hits in the title come first', () => {
    const { ctx } = insightBox();
    summarized(ctx, { start: '2026-03-02T07:00:00Z', summary: { text: 'Spooler hangs' } });
    summarized(ctx, { start: '2026-03-02T08:00:00Z', summary: { text: 'Printer', done: statement('Restarted the spooler') } });
    const sorted = (sort: 'newest' | 'relevance') => listInsights(ctx, { ...noFilters, text: 'spooler' }, { limit: 5, sort }).items;
    expect(sorted('newest').map(({ title }) => title.text)).toEqual(['Printer', 'Spooler hangs']);
    expect(sorted('relevance').map(({ title }) => title.text)).toEqual(['Spooler hangs', 'Printer']);
    expect(sorted('newest')[0]).toMatchObject({
      titleHits: null,
      excerpt: [
        { text: 'Restarted the ', hit: false },
        { text: 'spooler', hit: true },
      ],
    });
  });
});

test.each([
  ['Printer <b>offline</b>', 'prin', '[Prin]ter <b>offline</b>'],
  ['Réinitialisé, réessayé', 'reess', 'Réinitialisé, [réess]ayé'],
  ['网络打印机脱机', '打印', '网络[打印]机脱机'],
  ['ﬁle ﬁnder', 'fi', '[ﬁ]le [ﬁ]nder'],
  ['SRV-FILE-02 and SRV-FILE-03', 'srv-file-02', '[SRV-FILE-02] and SRV-FILE-03'],
  ['blue blue screen', '"blue screen"', 'blue [blue screen]'],
  ['Outlook无法打开', 'outlook 打开', '[Outlook]无法[打开]'],
  ['aaa', 'b', null],
  ['', 'b', null],
  ['x', '', null],
])('F2: hits in %j for %j are marked as pieces: %j', (text, typed, pieces) => {
  expect(marked(text, typed)).toBe(pieces);
});

test('B3: of what was withdrawn or replaced no word is left in the file, index and values included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-insights-'));
  const { ctx } = testContext({ activated: true, path: join(folder, 'debrief.db') });
  try {
    const secrets = ['Quetzalcoatl', 'Xylophonist', 'Zeppelinesque', '網絡打印', 'Wyvernware'];
    const [title = '', done = '', point = '', cjk = '', application = ''] = secrets;
    const summary = { done: statement(`${done} ${cjk}`), open: [statement(point)], applications: [application] };
    for (let index = 0; index < 40; index += 1) summarized(ctx, { summary: { text: `Filling ${index}` } });
    const id = summarized(ctx, { summary: { text: title, ...summary } });
    const changed = summarized(ctx, { summary: { text: title, ...summary } });
    expect(titles(ctx, 'quetzal')).toHaveLength(2);
    const bytes = () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString('utf8');
    expect(secrets.filter((secret) => bytes().toLowerCase().includes(secret.toLowerCase()))).toEqual(secrets);
    transact(ctx.db, () => {
      for (const one of [id, changed]) {
        const session = sessionById(ctx.db, one);
        if (session) eraseCaptured(ctx, session, {});
      }
    });
    emptyLog(ctx.db);
    const left = bytes().toLowerCase();
    // Words stand in the index without what they share with their neighbours: their ends tell.
    const pieces = ['quetzal', 'etzalcoatl', 'lophonist', 'ppelinesque', '網絡', '絡打', 'vernware'];
    expect(pieces.filter((piece) => left.includes(piece))).toEqual([]);
    expect(titles(ctx, 'quetzal')).toEqual([]);
  } finally {
    ctx.db.close();
    rmSync(folder, { recursive: true });
  }
});

test('F2: what is common is found bit by bit, block by block, and is the same as all at once', () => {
  const { ctx } = testContext();
  const { sqlite } = ctx.db;
  sqlite.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 40000)
    INSERT INTO insights (n, session_id, summary_id) SELECT n, n, n FROM numbers;
    INSERT INTO insight_texts (rowid, title) SELECT n, iif(n % 3 = 0, 'printer', iif(n % 20 = 1, 'rare', 'other')) FROM insights`);
  for (const query of ['"printer"', '"rare"', '"none"', '"other" OR "printer"']) {
    const whole = found(ctx, query, false);
    const bits = found(ctx, query, true);
    expect(whole.findText).toBeNull();
    expect(bits.findText === null).toBe(query === '"rare"' || query === '"none"');
    const blocks = Array.from({ length: blockOf(40_000) + 1 }, (_, block) => block).reverse();
    for (const block of blocks) bits.findText?.(block);
    const fits = (mask: Uint8Array) => Array.from({ length: 40_001 }, (_, n) => mask[n] ?? 0);
    expect(fits(bits.text)).toEqual(fits(whole.text));
  }
});

function stepOf(command: string): SummaryContent['steps'][number] {
  const action = {
    code: 'command',
    command,
    output: null,
    exitCode: null,
    failed: false,
    times: 1,
    application: null,
    events: [0],
  } as const;
  return { events: [0], application: null, start: '2026-03-02T08:00:00Z', end: '2026-03-02T08:00:00Z', actions: [action] };
}

describe('F2: what a translation says', () => {
  const box = () => {
    const { ctx } = insightBox();
    const id = summarized(ctx, { summary: { text: 'The printer was offline', problem: statement('Nothing came out of the printer') } });
    return { ctx, id };
  };
  const summaryOf = (ctx: Ctx, id: string) => currentSummaryRow(ctx.db, id) ?? expect.unreachable('the session has a summary');
  const translate = (ctx: Ctx, id: string, language: 'fr' | 'ja', text: string) =>
    transact(ctx.db, () => {
      const { id: summaryId, content } = summaryOf(ctx, id);
      const variant = { ...(content as SummaryContent), language, title: statement(text) };
      const facts = { untranslated: [], provenance: {}, createdAt: 0, createdBy: 'operator' };
      insertTranslation(ctx.db, { id: ctx.id(), summaryId, language, content: variant, ...facts });
    });
  const hits = (ctx: Ctx, text: string) =>
    listInsights(ctx, { ...noFilters, text }, { limit: 50 }).items.map(
      ({ variantHit }) =>
        variantHit && `${variantHit.language}: ${variantHit.pieces.map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('')}`,
    );

  test('is found from the same transaction on, in its words and in its script, and the hit names the language', () => {
    const { ctx, id } = box();
    expect(hits(ctx, 'imprimante')).toEqual([]);
    translate(ctx, id, 'fr', 'L’imprimante était hors ligne');
    translate(ctx, id, 'ja', 'プリンターがオフラインでした');
    expect(hits(ctx, 'imprimante')).toEqual(['fr: L’[imprimante] était hors ligne']);
    expect(hits(ctx, 'printer etait')).toEqual(['fr: L’imprimante [était] hors ligne']);
    expect(hits(ctx, 'オフライン')).toEqual(['ja: プリンターが[オフライン]でした']);
  });

  test('is not told where the summary itself has it', () => {
    const { ctx, id } = box();
    translate(ctx, id, 'fr', 'Printer hors ligne');
    expect(hits(ctx, 'printer')).toEqual([null]);
  });

  test('is gone with a new version, with the translation, and with the session; nothing else has to be made anew', async () => {
    const { ctx, id } = box();
    translate(ctx, id, 'fr', 'L’imprimante était hors ligne');
    expect(await verifyInsights(ctx)).toEqual({ insights: 1, wrong: [] });
    write(ctx, id, { text: 'Written again' });
    expect(hits(ctx, 'imprimante')).toEqual([]);
    translate(ctx, id, 'fr', 'Réécrit');
    expect(hits(ctx, 'reecrit')).toHaveLength(1);
    transact(ctx.db, () => ctx.db.sqlite.exec('DELETE FROM translations'));
    expect(hits(ctx, 'reecrit')).toEqual([]);
    translate(ctx, id, 'fr', 'Encore');
    deleteContent(ctx, id, 'summary');
    expect(hits(ctx, 'encore')).toEqual([]);
    expect(ctx.db.sqlite.prepare('SELECT count(*) FROM insight_texts_content').pluck().get()).toBe(0);
    expect(await verifyInsights(ctx)).toEqual({ insights: 0, wrong: [] });
  });

  test('costs no more than its bound, however long it is', () => {
    const { ctx, id } = box();
    translate(ctx, id, 'fr', `debut ${'mot '.repeat(20_000)}fin`);
    expect(hits(ctx, 'debut')).toHaveLength(1);
    expect(hits(ctx, 'fin')).toEqual([]);
  });
});
