import { allRedactionRows, deleteRedactionRow, putRedactionRow, type RedactionRow, redactionRow } from '../../../db/queries/redaction.ts';
import { transact } from '../../../db/transact.ts';
import type { Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { labelOf, ownScore } from './active.ts';
import { type Recogniser, type RedactionRule, type Rule, type RuleChange, ruleChangeSchema, ruleNameSchema } from './model.ts';
import { checkPattern } from './own-pattern.ts';
import { recognisers } from './recognisers/list.ts';
import { findRule, redactionRules } from './rules.ts';

/** Of one's own: each reads every text. */
const mostOwn = 50;

/**
 * Sets a recogniser, or makes one of one's own under a new name. What is left out goes back to as it comes; one of your own
 * needs its pattern. Holds from the next event and the next summary on: what was stored stays as it is.
 */
export function putRule(ctx: Ctx, name: string, input: RuleChange): RedactionRule {
  const change = parse(ruleChangeSchema, input);
  return transact(ctx.db, () => {
    const builtIn = recognisers.find((one) => one.name === name);
    const row = builtIn ? builtInRow(ctx, builtIn, change) : ownRow(ctx, name, change);
    const before = redactionRules(ctx).find((rule) => rule.name === name);
    putRedactionRow(ctx.db, row);
    const after = findRule(ctx, name);
    if (!before) audit(ctx, { action: 'created', noun: 'redaction-rule', id: name, details: told(ctx, after) });
    else if (!same(before, after)) {
      audit(ctx, { action: 'changed', noun: 'redaction-rule', id: name, details: { before: told(ctx, before), after: told(ctx, after) } });
    }
    return after;
  });
}

/** One of your own under a name that no other has (`record.conflict`). */
export function createRule(ctx: Ctx, name: string, input: RuleChange): RedactionRule {
  return transact(ctx.db, () => {
    const taken = redactionRules(ctx).some((rule) => rule.name === name);
    if (taken) fail('record.conflict', { noun: 'redaction-rule', id: name, reason: 'exists' });
    return putRule(ctx, name, input);
  });
}

/** Several rules at once, everything else of them as it is: all of them or none. */
export function switchRules(ctx: Ctx, switches: Readonly<Record<string, Rule>>): RedactionRule[] {
  return transact(ctx.db, () => {
    for (const [name, rule] of Object.entries(switches)) {
      const before = findRule(ctx, name);
      if (before.rule !== rule) putRule(ctx, name, { ...kept(before), rule });
    }
    return redactionRules(ctx);
  });
}

/** What a change has to repeat so that it stays. */
export function kept({ own, rule, words, standardWords, pattern, score }: RedactionRule): RuleChange {
  return { rule, ...(!standardWords && { words: [...words] }), ...(own && { pattern: pattern ?? '', score: score ?? ownScore }) };
}

/** One of one's own is gone; a built-in one is as it comes. */
export function removeRule(ctx: Ctx, name: string): void {
  transact(ctx.db, () => {
    const before = findRule(ctx, name);
    if (!redactionRow(ctx.db, name)) return;
    deleteRedactionRow(ctx.db, name);
    if (before.own) return audit(ctx, { action: 'deleted', noun: 'redaction-rule', id: name, details: told(ctx, before) });
    const after = findRule(ctx, name);
    audit(ctx, { action: 'reset', noun: 'redaction-rule', id: name, details: { before: told(ctx, before), after: told(ctx, after) } });
  });
}

type Change = ReturnType<typeof ruleChangeSchema.parse>;

function builtInRow(ctx: Ctx, { name, rule, words }: Recogniser, change: Change): RedactionRow {
  for (const field of ['pattern', 'score'] as const) if (change[field] !== undefined) fail('input.invalid', { field, reason: 'built-in' });
  const now = ctx.now().getTime();
  const isStandard = change.words === undefined || change.words.join('\n') === words.join('\n');
  return {
    name,
    rule: change.rule === undefined || change.rule === rule ? null : change.rule,
    words: isStandard ? null : (change.words ?? null),
    pattern: null,
    score: null,
    createdAt: now,
    changedAt: now,
  };
}

function ownRow(ctx: Ctx, name: string, { rule = 'model', words = [], pattern, score = ownScore }: Change): RedactionRow {
  const checked = ruleNameSchema.safeParse(name);
  if (!checked.success) fail('input.invalid', { field: 'name', reason: 'no-slug' });
  if (pattern === undefined) fail('input.invalid', { field: 'pattern', reason: 'missing' });
  checkPattern(pattern);
  const own = allRedactionRows(ctx.db).filter((row) => row.pattern !== null);
  const isNew = !own.some((row) => row.name === name);
  if (isNew && own.length >= mostOwn) fail('input.invalid', { field: 'name', reason: 'too-many', limit: mostOwn });
  // Two of a label would share their numbers.
  if (recognisers.some(({ label }) => label === labelOf(name)))
    fail('record.conflict', { noun: 'redaction-rule', id: name, reason: 'exists' });
  const now = ctx.now().getTime();
  return { name, rule, words, pattern, score, createdAt: now, changedAt: now };
}

const same = (left: RedactionRule, right: RedactionRule) => JSON.stringify(left) === JSON.stringify(right);

/** Words and patterns may name people and things of the company's: the log holds their digests. */
function told(ctx: Ctx, { rule, words, pattern, score }: RedactionRule): { [key: string]: Json } {
  return { rule, words: named(ctx, words.join(', ')), ...(pattern !== null && { pattern: named(ctx, pattern), score }) };
}
