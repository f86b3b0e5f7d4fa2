import { z } from 'zod';
import recorded from '../../../models/measured.json' with { type: 'json' };
import { adapterFor } from '../engine/types.ts';

const share = z.number().min(0).max(1);

/** What the evaluation found of one model in one language of summaries, on the gold set (SPEC E4). */
const figures = z.strictObject({
  /** SHA-256 of the model's file: figures of another file say nothing about this one. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the adapter that wrote beside it; null: worked examples showed the model what to do. */
  adapter: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  model: z.string(),
  language: z.string(),
  /** RFC 3339, a day. */
  measuredOn: z.iso.date(),
  sessions: z.int().min(0),
  /** Required facts found in the whole summary. */
  facts: share,
  /** Sessions whose outcome is right. */
  outcome: share,
  /** Sessions in which no claim is denied that holds, and none claimed that is denied. */
  negation: share,
});

export const measuredFile = z.strictObject({ figures: z.array(figures) });

export type MeasuredFigures = z.infer<typeof figures>;

/** What a model has to reach in a language to be offered as measured in it. */
export const bars = { sessions: 8, facts: 0.85, outcome: 0.75, negation: 0.95 } as const;

interface Measurable {
  readonly sha256: string;
  readonly adapter?: { readonly sha256: string; readonly languages: readonly string[] } | null | undefined;
}

/** Whether a model, as it writes a language, passed the evaluation in it. Without figures it did not; of several, the newest count. Pure. */
export function isMeasured(all: readonly MeasuredFigures[], model: Measurable, language: string): boolean {
  const learnt = adapterFor(model, language)?.sha256 ?? null;
  const newest = all
    .filter((one) => one.sha256 === model.sha256 && one.adapter === learnt && one.language === language)
    .reduce<MeasuredFigures | null>((last, one) => (last === null || one.measuredOn >= last.measuredOn ? one : last), null);
  return newest !== null && (['sessions', 'facts', 'outcome', 'negation'] as const).every((name) => newest[name] >= bars[name]);
}

/** The figures that come with this version of the program (models/measured.json). */
export const recordedFigures: readonly MeasuredFigures[] = measuredFile.parse(recorded).figures;
