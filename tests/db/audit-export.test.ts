import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { transact } from '../../src/db/transact.ts';
import { audit, named } from '../../src/server/domain/audit/append.ts';
import { checkExport } from '../../src/server/domain/audit/check-export.ts';
import { eraseName } from '../../src/server/domain/audit/erase.ts';
import { type AuditExport, exportAudit } from '../../src/server/domain/audit/export.ts';
import { signHead } from '../../src/server/domain/audit/sign.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { signerInMemory } from '../../src/server/kit/signing-key.ts';
import { addRecords, openForTampering, rewriteHashes } from '../helpers/audit-chain.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';

async function exported(ctx: Ctx, input: Partial<AuditExport> = {}): Promise<string> {
  let text = '';
  for await (const piece of exportAudit(ctx, { format: 'jsonl', names: false, ...input })) text += piece;
  return text;
}

async function* bytesOf(text: string) {
  for (const line of text.replace(/\n$/, '').split('\n')) yield Buffer.from(line);
}

/** The two ways to check a file agree on whether it is whole; answered is what the product's own says. */
async function checked(text: string, publicKey: string | null) {
  const folder = temporaryFolder();
  const [file, key] = [join(folder, 'audit.jsonl'), join(folder, 'box.pub')];
  writeFileSync(file, text);
  if (publicKey) writeFileSync(key, publicKey);
  const verdict = await checkExport(bytesOf(text), publicKey);
  expect(scriptFinds(file, publicKey ? key : null), JSON.stringify(verdict)).toBe(verdict.broken === null);
  return verdict;
}

function scriptFinds(file: string, key: string | null): boolean {
  try {
    execFileSync(process.execPath, ['scripts/check-audit-export.mjs', file, ...(key ? [key] : [])], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

describe('a whole log, exported', () => {
  const { ctx } = testContext();
  const { publicKey } = ctx.data.signer;
  let text = '';
  let lines: string[] = [];

  beforeAll(async () => {
    addRecords(ctx, 3);
    signHead(ctx);
    transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: 'a\u2028b', details: { name: named(ctx, 'Ana\u2028Lima') } }));
    text = await exported(ctx, { names: true });
    lines = text.split('\n');
  });

  it('verifies with the key of the box, and says so; without, it names the key that it was signed with', async () => {
    const whole = { broken: null, complete: true, records: 5, signedTo: 5, keyId: ctx.data.signer.keyId };
    expect(await checked(text, publicKey)).toMatchObject(whole);
    expect(await checked(text, null)).toMatchObject(whole);
  });

  const edited = (at: number, change: (line: Record<string, unknown>) => Record<string, unknown>) => () =>
    lines.map((line, index) => (index === at ? JSON.stringify(change(JSON.parse(line))) : line));
  const without =
    (...which: number[]) =>
    () =>
      lines.filter((_, index) => !which.includes(index));
  const hash = 'f'.repeat(64);

  // Line 1 is the head, 2 to 4 records, 5 a signature, 6 and 7 records, 8 a signature, 9 the end.
  it.each<[what: string, change: () => string[], broken: object]>([
    ['a record edited', edited(2, (line) => ({ ...line, actor: 'operator' })), { seq: 2, line: 3, reason: 'content' }],
    ['its hash too', edited(2, (line) => ({ ...line, hash })), { seq: 2, reason: 'content' }],
    ['a record taken out', without(2), { seq: 3, reason: 'gap' }],
    ['two records swapped', () => swapped(1, 2), { seq: 2, reason: 'gap' }],
    ['a record twice', () => lines.toSpliced(2, 0, lines[2] ?? ''), { seq: 2, reason: 'gap' }],
    ['a name edited', edited(5, (line) => ({ ...line, names: { x: 'Rui' } })), { seq: null, line: 9, reason: 'signature' }],
    ['a signature edited', edited(4, (line) => ({ ...line, at: 0 })), { line: 5, reason: 'signature' }],
    ['a signature taken out', without(4), { line: 8, reason: 'signature' }],
    ['the last signature taken out', without(7), { line: 8, reason: 'end' }],
    ['the last records taken out', without(5, 6, 7), { reason: 'end' }],
    [
      'the last records taken out, and the head adapted',
      () => without(5, 6, 7)().map((line, index) => (index ? line : line.replace('"last":5', '"last":3'))),
      { reason: 'end' },
    ],
    ['the head made that of a selection', edited(0, (line) => ({ ...line, complete: false })), { line: 9, reason: 'signature' }],
    ['the time edited', edited(0, (line) => ({ ...line, exportedAt: '2020-01-01T00:00:00Z' })), { line: 9, reason: 'signature' }],
    ['another key named', edited(0, (line) => ({ ...line, keyId: hash })), { line: 1, reason: 'key' }],
    ['the end cut off', () => lines.slice(0, -2), { reason: 'cut' }],
    ['cut in the middle of a line', () => [...lines.slice(0, 6), lines[6]?.slice(0, 40) ?? ''], { line: 7, reason: 'format' }],
    ['more behind the end', () => [...lines.slice(0, -1), lines[5] ?? '', ''], { reason: 'format' }],
    ['another line', () => lines.toSpliced(3, 0, '{"type":"note"}'), { line: 4, reason: 'format' }],
    ['no export at all', () => ['{}'], { line: 1, reason: 'format' }],
    ['nothing', () => [''], { line: 1, reason: 'format' }],
  ])('%s: found and named', async (_, change, broken) => {
    expect(await checked(change().join('\n'), publicKey)).toMatchObject({ broken });
  });

  function swapped(one: number, other: number): string[] {
    return lines.map((line, index) => (index === one ? lines[other] : index === other ? lines[one] : line) ?? '');
  }

  it('signed anew by somebody else: whole in itself, and not from this box', async () => {
    const forger = { ...ctx, data: { ...ctx.data, signer: signerInMemory(randomBytes(32)) } };
    const fake = testContext().ctx;
    addRecords(fake, 5);
    const forged = await exported({ ...forger, db: fake.db });
    expect(await checked(forged, null)).toMatchObject({ broken: null, keyId: forger.data.signer.keyId });
    expect(await checked(forged, publicKey)).toMatchObject({ broken: { line: 1, reason: 'key' } });
  });
});

it('a broken log can be exported, and the export tells it', async () => {
  const { ctx } = testContext();
  addRecords(ctx, 5);
  signHead(ctx);
  openForTampering(ctx);
  ctx.db.sqlite.exec("UPDATE audit SET actor = 'operator' WHERE seq = 2");
  rewriteHashes(ctx);
  expect((await checked(await exported(ctx), null)).broken).toMatchObject({ seq: 5, reason: 'signature' });
});

it('what a filter chose is whole in itself, and told as a choice; nothing chosen too', async () => {
  const { ctx } = testContext();
  addRecords(ctx, 9);
  for (const [record, records] of [
    ['t4', 1],
    ['t40', 0],
  ] as const) {
    const text = await exported(ctx, { record });
    expect(await checked(text, ctx.data.signer.publicKey)).toMatchObject({ broken: null, complete: false, records });
    expect(
      (await checked(text.replace('"actor":"system"', '"actor":"operator"').replace('"noun":"audit"', ''), null)).broken !== null,
    ).toBe(records > 0);
  }
  expect(newestRecords(ctx.db, 1)[0]).toMatchObject({
    action: 'exported',
    noun: 'audit',
    details: '{"filter":{"recordId":"t40"},"format":"jsonl","names":false}',
  });
});

it('K9: names are in it only where asked for, and an erased one is not', async () => {
  const { ctx } = testContext();
  for (const name of ['Ana Lima', 'Rui Costa']) {
    transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: 't', details: { name: named(ctx, name) } }));
  }
  eraseName(ctx, 'Rui Costa');
  expect(await exported(ctx)).not.toContain('Ana Lima');
  const text = await exported(ctx, { names: true });
  expect(text).toContain('Ana Lima');
  expect(text).not.toContain('Rui Costa');
});

it('a table for spreadsheets: no cell of it is a formula, and every cell comes back', async () => {
  const { ctx } = testContext();
  const bad = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a "quoted", b;\nline'];
  for (const name of bad)
    transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: name, details: { name: named(ctx, name) } }));
  const text = await exported(ctx, { format: 'csv', names: true });
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ recordId }) => recordId?.replace(/^'/, ''))).toEqual([...bad, 'log']);
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect(rows[0]).toMatchObject({ seq: '1', at: '2026-03-02T09:00:00.000Z', details: '{"name":"=1+1"}', actorName: '' });
});

it('a large log comes in pieces, and others have their turn between them', async () => {
  const { ctx } = testContext();
  addRecords(ctx, 1600);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const pieces: number[] = [];
  for await (const piece of exportAudit(ctx, { format: 'jsonl', names: false })) pieces.push(piece.length);
  clearInterval(timer);
  expect(pieces.length).toBeGreaterThan(4);
  expect(Math.max(...pieces)).toBeLessThan(500_000);
  expect(turns).toBeGreaterThan(1);
});
