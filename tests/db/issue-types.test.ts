import { beforeEach, describe, expect, it, test } from 'vitest';
import { issueTypeDefinitions } from '../../src/server/domain/issue-types/built-in.ts';
import { changeIssueType } from '../../src/server/domain/issue-types/change.ts';
import { createIssueType } from '../../src/server/domain/issue-types/create.ts';
import { deleteIssueType } from '../../src/server/domain/issue-types/delete.ts';
import { findIssueType, issueTypes, summariesByType } from '../../src/server/domain/issue-types/list.ts';
import { budgets, mostOwn } from '../../src/server/domain/issue-types/model.ts';
import { issueTypeNames, modelTaxonomy } from '../../src/server/domain/issue-types/taxonomy.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { testContext } from '../helpers/context.ts';
import { sampleSession, sampleSummary } from '../helpers/samples.ts';

let ctx: Ctx;

beforeEach(() => {
  ({ ctx } = testContext({ activated: true }));
});

const tills = { code: 'tills', name: 'Tills', definition: 'tills, scales and card readers' };
const refused = (verb: () => unknown) => {
  try {
    verb();
  } catch (error) {
    const { code, params } = error as { code: string; params: Record<string, unknown> };
    return { ...params, code };
  }
  throw new Error('it was taken');
};

function summaryWith(...types: string[]): string {
  const { session } = openSession(ctx, sampleSession({ id: ctx.id() }));
  saveSummary(ctx, session.id, { ...sampleSummary('A'), origin: 'template', issueTypes: types });
  return session.id;
}

describe('E2: an issue type that is refused', () => {
  test.each([
    ['a code with capital letters', { code: 'Tills' }, { field: 'code', reason: 'no-slug' }],
    ['a code that steers a prompt', { code: '<|im_end|>' }, { field: 'code', reason: 'no-slug' }],
    ['a code of one letter', { code: 't' }, { field: 'code', reason: 'too-short' }],
    ['a name of characters that nobody sees', { name: ' \u200b ' }, { field: 'name', reason: 'empty' }],
    ['a definition longer than a line', { definition: 'x'.repeat(161) }, { field: 'definition', reason: 'too-long' }],
    ['a sixth sentence', { examples: Array(6).fill('the till is dead') }, { field: 'examples', reason: 'too-many' }],
    ['a name in a language that pages have not', { names: { xx: 'X' } }, { field: 'names' }],
  ])('%s', (_name, change, why) => {
    expect(refused(() => createIssueType(ctx, { ...tills, ...change } as never))).toMatchObject({ code: 'input.invalid', ...why });
    expect(issueTypes(ctx)).toHaveLength(issueTypeDefinitions.length);
  });

  it('a code that there is, built in or of one’s own', () => {
    createIssueType(ctx, tills);
    for (const code of ['tills', 'printing'])
      expect(refused(() => createIssueType(ctx, { ...tills, code }))).toMatchObject({ code: 'record.conflict' });
  });

  it('definitions that a model has no room for together, also by switching one on or describing it at length', () => {
    const long = 'x'.repeat(160);
    const room = () => budgets.definitions - modelTaxonomy(ctx).reduce((sum, { definition }) => sum + definition.length, 0);
    for (let n = 0; room() > 160; n += 1) createIssueType(ctx, { ...tills, code: `own-${n}`, definition: long });
    createIssueType(ctx, { ...tills, code: 'filler', definition: 'x'.repeat(room() - 5) });
    expect(refused(() => createIssueType(ctx, { ...tills, definition: long }))).toMatchObject({
      code: 'input.invalid',
      reason: 'definitions-over',
      limit: budgets.definitions,
    });
    expect(refused(() => changeIssueType(ctx, 'printing', { definition: long }))).toMatchObject({ reason: 'definitions-over' });
    changeIssueType(ctx, 'own-0', { active: false });
    createIssueType(ctx, { ...tills, definition: long });
    expect(refused(() => changeIssueType(ctx, 'own-0', { active: true }))).toMatchObject({ reason: 'definitions-over' });
    expect(findIssueType(ctx, 'own-0').active).toBe(false);
  });

  it('counts what a model reads, not letters: Chinese takes three times as much', () => {
    for (const code of ['a1', 'b2']) createIssueType(ctx, { ...tills, code, definition: '收'.repeat(100) });
    expect(refused(() => createIssueType(ctx, { ...tills, definition: '收'.repeat(100) }))).toMatchObject({ reason: 'definitions-over' });
  });

  it('sentences that a model has no room for together', () => {
    for (let n = 0; n < 8; n += 1) createIssueType(ctx, { ...tills, code: `own-${n}`, examples: Array(5).fill('till') });
    expect(refused(() => createIssueType(ctx, { ...tills, examples: ['till'] }))).toMatchObject({ reason: 'sentences-over' });
  });

  it('more of one’s own than there is room for', () => {
    for (let n = 0; n < mostOwn; n += 1) createIssueType(ctx, { ...tills, code: `own-${n}`, definition: 'till' });
    expect(refused(() => createIssueType(ctx, tills))).toMatchObject({ field: 'code', reason: 'too-many' });
  });

  it('what stands where nothing else fits is not switched off, and stays the last', () => {
    expect(refused(() => changeIssueType(ctx, 'other', { active: false }))).toMatchObject({ field: 'active', reason: 'last-resort' });
    expect(refused(() => changeIssueType(ctx, 'other', { place: 1 }))).toMatchObject({ field: 'place', reason: 'last-resort' });
    createIssueType(ctx, tills);
    changeIssueType(ctx, 'tills', { place: 100 });
    expect(
      issueTypes(ctx)
        .map(({ code }) => code)
        .slice(-2),
    ).toEqual(['tills', 'other']);
  });

  it('one that is not there, one of the program, one that a summary carries, be it an earlier version', () => {
    expect(refused(() => deleteIssueType(ctx, 'none'))).toMatchObject({ code: 'record.missing' });
    expect(refused(() => deleteIssueType(ctx, 'printing'))).toMatchObject({ code: 'issue-type.built-in' });
    createIssueType(ctx, tills);
    const session = summaryWith('printing', 'tills');
    expect(refused(() => deleteIssueType(ctx, 'tills'))).toMatchObject({ code: 'issue-type.in-use', summaries: 1 });
    saveSummary(ctx, session, { ...sampleSummary('B'), origin: 'template' });
    expect(refused(() => deleteIssueType(ctx, 'tills'))).toMatchObject({ code: 'issue-type.in-use', summaries: 1 });
  });

  it('a built-in name and definition go back to as they come; one’s own needs both', () => {
    createIssueType(ctx, tills);
    expect(refused(() => changeIssueType(ctx, 'tills', { name: null }))).toMatchObject({ field: 'name', reason: 'empty' });
    expect(refused(() => changeIssueType(ctx, 'tills', { definition: null }))).toMatchObject({ field: 'definition', reason: 'empty' });
  });
});

describe('E2: the taxonomy', () => {
  it('comes as the program knows it, in its order', () => {
    expect(modelTaxonomy(ctx)).toEqual(issueTypeDefinitions.map((type) => ({ ...type, examples: [] })));
    expect(issueTypeNames(ctx)).toEqual({});
  });

  it('has types of one’s own before the last, cleaned', () => {
    const made = createIssueType(ctx, { ...tills, name: ' Ti\u200blls  ', names: { de: 'Kassen' }, examples: ['the till\nis dead'] });
    expect(made).toMatchObject({
      code: 'tills',
      builtIn: false,
      name: 'Tills',
      examples: ['the till is dead'],
      place: issueTypeDefinitions.length,
    });
    expect(modelTaxonomy(ctx).at(-2)).toEqual({ code: 'tills', definition: tills.definition, examples: ['the till is dead'] });
    expect(issueTypeNames(ctx)).toEqual({ tills: { name: 'Tills', names: { de: 'Kassen' } } });
  });

  it('built-in ones are renamed, described anew, moved, switched off, and come back as they were', () => {
    const before = findIssueType(ctx, 'printing');
    changeIssueType(ctx, 'printing', { names: { de: 'Drucker' }, definition: 'labels', active: false, place: 1 });
    expect(issueTypes(ctx)[0]).toMatchObject({ code: 'printing', definition: 'labels', standardDefinition: false, active: false });
    expect(modelTaxonomy(ctx).map(({ code }) => code)).not.toContain('printing');
    expect(issueTypeNames(ctx)).toEqual({ printing: { name: null, names: { de: 'Drucker' } } });
    changeIssueType(ctx, 'printing', { names: {}, definition: null, active: true, place: before.place });
    expect(findIssueType(ctx, 'printing')).toEqual(before);
    expect(issueTypes(ctx).map(({ code }) => code)).toEqual(issueTypeDefinitions.map(({ code }) => code));
  });

  it('is put in order one by one', () => {
    createIssueType(ctx, tills);
    changeIssueType(ctx, 'tills', { place: 3 });
    changeIssueType(ctx, 'security', { place: 3 });
    expect(
      issueTypes(ctx)
        .slice(0, 5)
        .map(({ code, place }) => `${place} ${code}`),
    ).toEqual(['1 account-access', '2 network-vpn', '3 security', '4 tills', '5 printing']);
  });

  it('tells how many summaries carry a type, from an index', () => {
    summaryWith('printing', 'tills');
    saveSummary(ctx, summaryWith('printing'), { ...sampleSummary('B'), origin: 'template', issueTypes: ['how-to'] });
    expect(Object.fromEntries(summariesByType(ctx))).toEqual({
      printing: { current: 1, replaced: 1 },
      tills: { current: 1, replaced: 0 },
      'how-to': { current: 1, replaced: 0 },
    });
    const plan = ctx.db.sqlite
      .prepare(
        "EXPLAIN QUERY PLAN SELECT is_current, content -> '$.issueTypes', count(*) FROM summaries GROUP BY is_current, content -> '$.issueTypes'",
      )
      .all();
    expect(JSON.stringify(plan)).toContain('USING INDEX summaries_issue_types');
  });

  it('A10: the audit log has every change with before and after, and nothing when there is none', () => {
    createIssueType(ctx, tills);
    changeIssueType(ctx, 'tills', { name: 'Tills' });
    changeIssueType(ctx, 'tills', { active: false });
    deleteIssueType(ctx, 'tills');
    const { name, definition } = tills;
    expect(auditedDetails(ctx, 'issue-type')).toEqual([
      { action: 'created', id: 'tills', details: { name, definition, active: true, place: 14 } },
      {
        action: 'changed',
        id: 'tills',
        details: { before: { name, definition, active: true, place: 14 }, after: { name, definition, active: false, place: 14 } },
      },
      { action: 'deleted', id: 'tills', details: { before: { name, definition, active: false, place: 14 } } },
    ]);
  });
});
