import { z } from 'zod';
import type { TypedRule } from '../../../views/pages/redaction/props.ts';
import type { RedactionRule, RuleChange } from '../../domain/redaction/model.ts';

const text = (most: number) => z.string().max(most).default('');

/** `words`: one a line. */
export const ruleForm = z.object({ name: text(200), rule: text(20), words: text(20_000), pattern: text(2_000), score: text(20) });

/** What the verb takes; a score that is none is the verb's to refuse. */
export function changeIn(typed: TypedRule, own: boolean): RuleChange {
  const words = typed.words.split(/\r?\n/).map((word) => word.trim());
  return {
    rule: typed.rule as never,
    words: [...new Set(words)].filter(Boolean),
    ...(own && { pattern: typed.pattern, score: Number(typed.score.trim().replace(',', '.')) }),
  };
}

export function typedOf({ name, rule, words, pattern, score }: RedactionRule): TypedRule {
  return { name, rule, words: words.join('\n'), pattern: pattern ?? '', score: score === null ? '' : String(score) };
}
