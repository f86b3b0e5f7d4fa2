import { describe, expect, test } from 'vitest';
import { updateSession } from '../../src/db/queries/sessions.ts';
import { currentSummaryRow } from '../../src/db/queries/summaries.ts';
import { insertTranslation } from '../../src/db/queries/translations.ts';
import { markOpenPoint, openPoints } from '../../src/server/domain/insights/open-points.ts';
import { readReportChoices } from '../../src/server/domain/reports/choices.ts';
import { mostSessions, type ProofInput, reportFormats } from '../../src/server/domain/reports/model.ts';
import { proofOfService } from '../../src/server/domain/reports/proof.ts';
import { takeReport } from '../../src/server/domain/reports/take.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { exportFormatIds } from '../../src/views/exports/formats.ts';
import { writeProof } from '../../src/views/exports/report/write.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { actingFor, statement } from '../helpers/insights.ts';
import { copySession, march, reportBox, served } from '../helpers/reports.ts';
import { sampleSummary } from '../helpers/samples.ts';

const named: Partial<ProofInput> = { bySupporter: true, purpose: 'invoice of March' };

describe('F3: a proof of service refuses', () => {
  test.each([
    ['a last day before the first', { from: '2026-03-02', to: '2026-03-01' }, 'input.invalid'],
    ['more than 400 days', { from: '2025-01-01', to: '2026-03-01' }, 'input.invalid'],
    ['a group that is not there', { group: 'none' }, 'record.missing'],
    ['F5: names without a purpose', { bySupporter: true }, 'input.invalid'],
  ] as const)('%s', (_, change, code) => {
    const { ctx } = reportBox();
    expect(() => proofOfService(ctx, { ...march, ...change })).toThrow(code);
    expect(auditedDetails(ctx, 'report')).toEqual([]);
  });

  test('H1: who sees no summaries', () => {
    const { ctx } = reportBox();
    const nobody = { ...ctx, actor: { kind: 'account', id: 'ana', grants: { 'reports.view': 'all' } } } as const;
    expect(() => proofOfService(nobody, march)).toThrow('auth.forbidden');
  });

  test('F5: names, to whom the role or the company does not allow them', () => {
    const { ctx } = reportBox();
    served(ctx);
    expect(() => proofOfService(actingFor(ctx, 'ana', 'all'), { ...march, ...named })).toThrow('auth.forbidden');
    const manager = actingFor(ctx, 'ana', 'all', { 'figures.people': 'all' });
    changeSettings(ctx, { supporterFigures: 'off' });
    expect(() => proofOfService(manager, { ...march, ...named })).toThrow('auth.forbidden');
    expect(auditedDetails(ctx, 'supporter')).toEqual([]);
  });

  test('more sessions than one report holds', () => {
    const { ctx } = reportBox();
    const id = served(ctx);
    copySession(ctx, id, mostSessions - 1);
    expect(proofOfService(ctx, march).sessions).toBe(mostSessions);
    served(ctx, { start: '2026-03-03T08:00:00Z' });
    expect(() => proofOfService(ctx, march)).toThrow('report.too-large');
    expect(proofOfService(ctx, { ...march, from: '2026-03-03' }).sessions).toBe(1);
  });
});

describe('F3: a proof of service tells', () => {
  test('sessions, minutes, types, applications, outcomes, open points, and a line each; its total is the sum of its lines', () => {
    const { ctx } = reportBox();
    served(ctx, { minutes: 10.4, summary: { text: 'First', applications: ['Word'], issueTypes: ['printing', 'hardware'] } });
    served(ctx, {
      start: '2026-03-03T08:00:00Z',
      minutes: 10.4,
      ticket: ' INC-7 ',
      summary: { text: 'Second', outcome: 'partly', open: [statement('Order toner')] },
    });
    served(ctx, { start: '2026-03-04T08:00:00Z', minutes: null });
    const proof = proofOfService(ctx, march);
    expect(proof).toMatchObject({ sessions: 3, minutes: 20, withoutSummary: 0, drafts: 3, supporters: null, unit: 'day' });
    expect(
      proof.lines.map(({ title, minutes, end, ticket, supporter }) => [title?.said.text, minutes, end !== null, ticket, supporter]),
    ).toEqual([
      ['First', 10, true, null, null],
      ['Second', 10, true, 'INC-7', null],
      ['A summary', 0, false, null, null],
    ]);
    expect(proof.issueTypes).toEqual([
      { value: 'printing', name: null, sessions: 3, minutes: 20 },
      { value: 'hardware', name: null, sessions: 1, minutes: 10 },
    ]);
    expect(proof.outcomes.map(({ value, sessions }) => [value, sessions])).toEqual([
      ['solved', 2],
      ['partly', 1],
    ]);
    expect(proof.applications).toEqual([{ value: 'Word', name: null, sessions: 1, minutes: 10 }]);
    expect(proof.openPoints.map(({ said }) => said.text)).toEqual(['Order toner']);
    expect(proof.time.filter(({ sessions }) => sessions > 0).map(({ start }) => start)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });

  test('what is done is open no longer; a session without a summary is there all the same', () => {
    const { ctx } = reportBox();
    served(ctx, { summary: { open: [statement('Order toner'), statement('Call back')] } });
    const bare = served(ctx, { start: '2026-03-03T08:00:00Z' });
    ctx.db.sqlite.prepare('DELETE FROM summaries WHERE session_id = ?').run(bare);
    const [first] = openPoints(ctx, { limit: 10 }).items;
    markOpenPoint(ctx, { id: first?.id ?? '', done: true });
    const proof = proofOfService(ctx, march);
    expect(proof.openPoints.map(({ said }) => said.text)).toEqual(['Call back']);
    expect(proof).toMatchObject({ sessions: 2, withoutSummary: 1, minutes: 20 });
    expect(proof.lines[1]).toMatchObject({ title: null, outcome: null, summaryId: null });
  });

  test.each([
    ['a device group', { group: 'office' }, ['DESK-1']],
    ['a company, whatever its case', { customer: 'vogel gmbh' }, ['PC-17']],
    ['the person, where no company was told', { customer: 'Ines' }, ['DESK-1']],
    ['nobody known', { customer: 'Vogel' }, []],
    ['a person of a company is not asked for by name', { customer: 'Tom' }, []],
    ['both must fit', { customer: 'Vogel GmbH', group: 'office' }, []],
  ])('%s', (_, change, devices) => {
    const { ctx } = reportBox();
    served(ctx, { device: 'DESK-1', customer: 'Ines' });
    served(ctx, { device: 'PC-17', customer: 'Tom', company: 'Vogel GmbH' });
    expect(proofOfService(ctx, { ...march, ...change }).lines.map(({ device }) => device)).toEqual(devices);
  });

  test.each([
    ['UTC', '2026-03-28', ['23:30']],
    ['UTC', '2026-03-29', ['00:30', '01:30', '22:30']],
    ['Europe/Paris', '2026-03-28', []],
    // 23 hours long: the clock leaps from 2 to 3.
    ['Europe/Paris', '2026-03-29', ['23:30', '00:30', '01:30']],
    ['Europe/Paris', '2026-03-30', ['22:30']],
    ['America/Sao_Paulo', '2026-03-28', ['23:30', '00:30', '01:30']],
    ['Asia/Tokyo', '2026-03-30', ['22:30']],
  ])('the days of %s: %s', (timeZone, day, minutes) => {
    const { ctx } = reportBox();
    for (const start of ['28T23:30', '29T00:30', '29T01:30', '29T22:30']) served(ctx, { start: `2026-03-${start}:00Z` });
    const { lines, time } = proofOfService(ctx, { ...march, from: day, to: day, timeZone });
    expect(lines.map(({ start }) => start.slice(11, 16))).toEqual(minutes);
    expect(time).toEqual([{ start: day, sessions: minutes.length, minutes: 10 * minutes.length }]);
  });

  test('H1, A9: only what one may see, and no session that is not reported', () => {
    const { ctx } = reportBox();
    for (const by of ['ana', 'ben', 'cem'] as const) served(ctx, { by, summary: { text: by } });
    const titles = (as: typeof ctx) => proofOfService(as, march).lines.map(({ title }) => title?.said.text);
    expect(titles(actingFor(ctx, 'ana', 'own'))).toEqual(['ana']);
    expect(titles(actingFor(ctx, 'ana', 'groups'))).toEqual(['ana', 'ben']);
    const hidden = served(ctx, { summary: { text: 'hidden' } });
    updateSession(ctx.db, hidden, { isReported: false });
    expect(titles(ctx)).toEqual(['ana', 'ben', 'cem']);
  });

  test('of a group that one has seen no device of, not even the name; nor is it among the choices', () => {
    const { ctx } = reportBox();
    served(ctx, { by: 'cem', device: 'DESK-1', company: 'Vogel' });
    const ana = actingFor(ctx, 'ana', 'own');
    expect(proofOfService(ana, { ...march, group: 'office' }).group).toEqual({ id: 'office', name: null });
    expect(readReportChoices(ana)).toEqual({ customers: [], groups: [], mayName: false });
    expect(readReportChoices(ctx)).toMatchObject({ customers: ['Vogel'], groups: [{ id: 'office', name: 'Office' }] });
  });

  test('titles in the report’s language where there is a variant, else in their own, and says which', () => {
    const { ctx } = reportBox();
    const one = served(ctx, { summary: { text: 'Printer works', open: [statement('Order toner')] } });
    served(ctx, { start: '2026-03-03T08:00:00Z', summary: { text: 'VPN drops' } });
    const summaryId = currentSummaryRow(ctx.db, one)?.id ?? '';
    const content = { ...sampleSummary('L’imprimante marche'), language: 'fr', open: [statement('Order toner')] };
    const untranslated = [{ field: 'open', index: 0, code: 'length', detail: '' }];
    insertTranslation(ctx.db, { id: 't', summaryId, language: 'fr', content, untranslated, provenance: {}, createdAt: 0, createdBy: 'x' });
    const proof = proofOfService(ctx, { ...march, language: 'fr' });
    expect(proof.lines.map(({ title }) => [title?.said.text, title?.language, title?.isTranslated])).toEqual([
      ['L’imprimante marche', 'fr', true],
      ['VPN drops', 'en', false],
    ]);
    expect(proof.openPoints.map(({ said, language }) => [said.text, language])).toEqual([['Order toner', 'en']]);
  });

  test('F5: supporters, to who may and says why; the look is audited with the purpose', () => {
    const { ctx } = reportBox();
    served(ctx, { by: 'ana' });
    served(ctx, { by: 'ben', minutes: 30 });
    const manager = actingFor(ctx, 'cem', 'all', { 'figures.people': 'all' });
    const proof = proofOfService(manager, { ...march, ...named });
    expect(proof.supporters?.map(({ value, name, minutes }) => [value, name, minutes])).toEqual([
      ['ana', 'ana', 10],
      ['ben', 'ben', 30],
    ]);
    expect(proof.lines.map(({ supporter }) => supporter)).toEqual(['ana', 'ben']);
    expect(auditedDetails(ctx, 'supporter')).toEqual([
      { action: 'figures-read', id: 'report', details: { purpose: 'invoice of March', supporters: [] } },
    ]);
  });

  test('K5: the look is audited; one that found nothing is not', () => {
    const { ctx } = reportBox();
    proofOfService(ctx, march);
    expect(auditedDetails(ctx, 'report')).toEqual([]);
    served(ctx);
    proofOfService(ctx, march);
    expect(auditedDetails(ctx, 'report')).toEqual([{ action: 'read', id: 'proof-of-service', details: { sessions: 1, summaries: 1 } }]);
  });

  test.each([
    ['everything', {}, 'sessions_started'],
    ['a customer', { customer: 'Vogel' }, 'sessions_customer'],
  ])('is found by an index, whatever else is stored: %s', (_, change, index) => {
    const { ctx } = reportBox();
    const plans: string[] = [];
    const { prepare } = ctx.db.sqlite;
    ctx.db.sqlite.prepare = function (this: typeof ctx.db.sqlite, text: string) {
      if (/from "sessions" left join/.test(text)) {
        const plan = prepare.call(this, `EXPLAIN QUERY PLAN ${text}`).all(Array(text.split('?').length - 1).fill(0)) as {
          detail: string;
        }[];
        plans.push(...plan.map(({ detail }) => detail));
      }
      return prepare.call(this, text);
    } as never;
    proofOfService(ctx, { ...march, ...change });
    expect(plans.join('\n')).toMatch(new RegExp(`SEARCH sessions USING INDEX ${index}`));
  });
});

describe('F3, G: a report that is taken along', () => {
  test('H1: not by who may not export', async () => {
    const { ctx } = reportBox();
    served(ctx);
    await expect(takeReport(actingFor(ctx, 'ana', 'all'), march, 'csv', writeProof)).rejects.toThrow('auth.forbidden');
    expect(auditedDetails(ctx, 'report')).toEqual([]);
  });

  test('is audited with every session that left, 500 to a record, and the file’s checksum', async () => {
    const { ctx } = reportBox();
    const id = served(ctx, { company: 'Vogel' });
    const exporter = actingFor(ctx, 'ana', 'all', { 'summaries.export': 'all' });
    await takeReport(exporter, { ...march, customer: 'Vogel' }, 'csv', writeProof);
    const [, left] = auditedDetails(ctx, 'report');
    expect(left).toMatchObject({
      action: 'exported',
      details: {
        customer: 'Vogel',
        count: 1,
        sessions: [id],
        part: 1,
        parts: 1,
        format: 'csv',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  test('every format that can be asked for is written', () => {
    expect([...exportFormatIds].sort()).toEqual([...reportFormats].sort());
  });
});
