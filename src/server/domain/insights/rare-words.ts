import { fold } from '../../../db/fold.ts';
import { insightText } from '../../../db/queries/insight-keep.ts';
import { matching } from '../../../db/queries/insights.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { isUnspaced } from './pairs.ts';

export interface RareWord {
  readonly word: string;
  /** The rarer, the more: 1 to 3. */
  readonly weight: number;
  /** Numbers of the insights that have it, the newest, at most `common`. */
  readonly in: readonly number[];
}

/** A word that more insights than these have tells nothing. */
const common = 1000;
/** Words that are looked up, and words that count. */
const looked = 60;
const most = 12;

/** The rarest words of an insight's title and statements that others have, too. */
export function rareWords(ctx: Ctx, n: number): RareWord[] {
  const text = insightText(ctx.db, n);
  if (!text) return [];
  return wordsOf(`${text.title}\n${text.told}`, text.pairs)
    .slice(0, looked)
    .map(({ word, query }) => ({ word, in: matching(ctx.db, query, common + 1) }))
    .filter(({ in: ns }) => ns.length > 1 && ns.length <= common)
    .sort((left, right) => left.in.length - right.in.length)
    .slice(0, most)
    .map(({ word, in: ns }) => ({ word, in: ns, weight: 1 + 2 * (1 - Math.log(ns.length) / Math.log(common)) }));
}

/** Those that can tell something, the long ones and those with digits first. */
function wordsOf(text: string, pairs: string): { word: string; query: string }[] {
  const words = [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => !isUnspaced(word) && tells(word));
  const sorted = words.sort((left, right) => weightOf(right) - weightOf(left));
  const two = [...new Set(pairs.split(/\s+/u))].filter((pair) => [...pair].length === 2);
  return [
    ...sorted.map((word) => ({ word, query: `{title told} : "${word}"` })),
    ...two.map((pair) => ({ word: pair, query: `{pairs} : "${pair}"` })),
  ];
}

function tells(word: string): boolean {
  return word.length >= 5 || (/\d/.test(word) && word.length >= 3);
}

function weightOf(word: string): number {
  return word.length + (/\d/.test(word) ? 6 : 0);
}
