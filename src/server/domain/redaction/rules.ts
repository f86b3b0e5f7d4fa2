import { allRedactionRows, type RedactionRow } from '../../../db/queries/redaction.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { labelOf, ownScore } from './active.ts';
import type { Recogniser, RedactionRule, Rule } from './model.ts';
import { recognisers } from './recognisers/list.ts';

/** Every recogniser: built in, in the order in which they count, then one's own by name. */
export function redactionRules(ctx: Ctx): RedactionRule[] {
  const rows = allRedactionRows(ctx.db);
  const set = new Map(rows.map((row) => [row.name, row]));
  return [...recognisers.map((one) => builtInRule(one, set.get(one.name))), ...rows.filter(isOwn).map(ownRule)];
}

export function findRule(ctx: Ctx, name: string): RedactionRule {
  return redactionRules(ctx).find((rule) => rule.name === name) ?? fail('record.missing', { noun: 'redaction-rule', id: name });
}

const isOwn = ({ pattern }: RedactionRow) => pattern !== null;

function builtInRule(one: Recogniser, row: RedactionRow | undefined): RedactionRule {
  return {
    name: one.name,
    label: one.label,
    family: one.family,
    own: false,
    languages: [...one.languages],
    rule: (row?.rule as Rule | null | undefined) ?? one.rule,
    standardRule: one.rule,
    words: [...(row?.words ?? one.words)],
    standardWords: !row?.words,
    pattern: null,
    score: null,
  };
}

function ownRule(row: RedactionRow): RedactionRule {
  return {
    name: row.name,
    label: labelOf(row.name),
    family: 'own',
    own: true,
    languages: [],
    rule: (row.rule ?? 'model') as Rule,
    standardRule: null,
    words: [...(row.words ?? [])],
    standardWords: false,
    pattern: row.pattern,
    score: row.score ?? ownScore,
  };
}
