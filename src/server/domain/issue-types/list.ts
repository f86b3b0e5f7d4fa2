import { allIssueTypeRows, type IssueTypeRow, typesOfSummaries } from '../../../db/queries/issue-types.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { type IssueTypeDefinition, issueTypeDefinitions, lastResort } from './built-in.ts';
import type { IssueType } from './model.ts';

/** All of them in their order, those that are switched off too. */
export function issueTypes(ctx: Ctx): IssueType[] {
  const rows = new Map(allIssueTypeRows(ctx.db).map((row) => [row.code, row]));
  const builtIn = issueTypeDefinitions.map((one, index) =>
    withPosition(fromBuiltIn(one, rows.get(one.code)), rows.get(one.code)?.position ?? step * (index + 1)),
  );
  const known = new Set(issueTypeDefinitions.map(({ code }) => code));
  const own = [...rows.values()]
    .filter(({ code }) => !known.has(code))
    .map((row) => withPosition(fromRow(row), row.position ?? afterBuiltIn));
  return [...builtIn, ...own].sort(inOrder).map(({ type }, index) => ({ ...type, place: index + 1 }));
}

export function findIssueType(ctx: Ctx, code: string): IssueType {
  return issueTypes(ctx).find((type) => type.code === code) ?? fail('record.missing', { noun: 'issue-type', id: code });
}

/** Room between two places, so that a type of a later version comes between those that were moved. */
export const step = 10;
const afterBuiltIn = step * issueTypeDefinitions.length;

/** How many summaries carry each type: the current ones, and those that were replaced. */
export function summariesByType(ctx: Ctx): ReadonlyMap<string, { readonly current: number; readonly replaced: number }> {
  const counts = new Map<string, { current: number; replaced: number }>();
  for (const { types, isCurrent, summaries } of typesOfSummaries(ctx.db)) {
    for (const code of types) {
      const { current, replaced } = counts.get(code) ?? { current: 0, replaced: 0 };
      counts.set(code, isCurrent ? { current: current + summaries, replaced } : { current, replaced: replaced + summaries });
    }
  }
  return counts;
}

interface Positioned {
  readonly type: Omit<IssueType, 'place'>;
  readonly position: number;
}

function withPosition(type: Omit<IssueType, 'place'>, position: number): Positioned {
  return { type, position };
}

function fromBuiltIn({ code, definition }: IssueTypeDefinition, row: IssueTypeRow | undefined): Omit<IssueType, 'place'> {
  return {
    code,
    builtIn: true,
    name: row?.name ?? null,
    names: row?.names ?? {},
    definition: row?.definition ?? definition,
    standardDefinition: row === undefined || row.definition === null,
    examples: row?.examples ?? [],
    active: row?.isActive ?? true,
  };
}

function fromRow({ code, name, names, definition, examples, isActive }: IssueTypeRow): Omit<IssueType, 'place'> {
  return { code, builtIn: false, name, names, definition: definition ?? '', standardDefinition: false, examples, active: isActive };
}

function inOrder(left: Positioned, right: Positioned): number {
  const isLast = Number(left.type.code === lastResort) - Number(right.type.code === lastResort);
  return isLast || left.position - right.position || (left.type.code < right.type.code ? -1 : 1);
}
