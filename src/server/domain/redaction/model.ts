import { z } from 'zod';

/** When what a recogniser finds is replaced (SPEC E9). `disk`: before it is stored, for good. `model`: stored as it is, replaced before a model reads it. */
export const rules = ['off', 'model', 'disk'] as const;
export type Rule = (typeof rules)[number];

/** What is in force on the way to the disk, and on the way from there to the model. */
export type Stage = 'disk' | 'model';

export const families = ['secrets', 'payment', 'contact', 'network', 'national', 'own'] as const;
export type Family = (typeof families)[number];

/** A find counts from this score on. */
export const threshold = 0.5;
/** What a word nearby adds. */
export const wordBonus = 0.35;

/** A find in a text: the span alone is replaced, not what led to it. Offsets count UTF-16 units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Without a word nearby, 0 to 1. */
  readonly score: number;
}

/** Linear, with the flags "gd"; the group `value` is what counts, else the whole match. */
export interface Pattern {
  readonly regex: RegExp;
  readonly score: number;
  /** Besides the recogniser's own. */
  readonly check?: Check;
}

/** Whether what was found is one: checksum, length, form, what stands around it. */
export type Check = (value: string, text: string, start: number) => boolean;

/** `isNear`: whether one of the recogniser's words stands beside that span. */
export type Search = (text: string, isNear: (start: number, end: number) => boolean) => Iterable<Candidate>;

/** In Presidio's shape: patterns or a search, a checksum, words that raise the score. */
export interface Recogniser {
  readonly name: string;
  /** Of its placeholders: EMAIL makes "[EMAIL_1]". */
  readonly label: string;
  readonly family: Exclude<Family, 'own'>;
  /** Languages or countries whose writing it knows; empty: any. */
  readonly languages: readonly string[];
  readonly rule: Rule;
  /** Nothing is there to find in a text without this: most texts need no closer look. */
  readonly hint?: RegExp;
  readonly patterns?: readonly Pattern[];
  /** Where patterns cannot tell. Its scores may take the text around into account. */
  readonly search?: Search;
  readonly check?: Check;
  /** Nothing is found right behind these (folded text that ends where the value starts). */
  readonly notAfter?: RegExp;
  readonly words: readonly string[];
  /** Two spellings of one value have one placeholder. Default: as written. */
  readonly same?: (value: string) => string;
}

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const word = z.string().trim().min(1).max(60);

export const ruleNameSchema = z.string().max(40).regex(slug, 'no-slug');

/** A recogniser as an administrator sees it. */
export const redactionRuleSchema = z
  .object({
    name: z.string(),
    label: z.string().describe('Of its placeholders: EMAIL makes "[EMAIL_1]".'),
    family: z.enum(families),
    own: z.boolean().describe('Made here; false: built in.'),
    languages: z.array(z.string()).describe('Whose writing it knows; empty: any.'),
    rule: z.enum(rules).describe('disk: replaced before it is stored, for good. model: stored, and replaced before a model reads it.'),
    standardRule: z.enum(rules).nullable().describe('As it comes; null: it is your own.'),
    words: z.array(z.string()).describe(`Each of them nearby raises the score by ${wordBonus}, once.`),
    standardWords: z.boolean().describe('The words are those that it comes with.'),
    pattern: z.string().nullable().describe('RE2; null: built in.'),
    score: z.number().nullable().describe(`Of a match without a word nearby; it counts from ${threshold} on. Null: built in.`),
  })
  .meta({ id: 'RedactionRule' });

export type RedactionRule = Readonly<z.infer<typeof redactionRuleSchema>>;

/** What is left out of a built-in recogniser goes back to as it comes; one of your own needs a pattern. */
export const ruleChangeSchema = z.strictObject({
  rule: z.enum(rules).optional(),
  words: z.array(word).max(200).optional(),
  pattern: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('RE2, of one of your own. A group named `value`, where there is one, is what is replaced.'),
  score: z.number().min(0.05).max(1).optional().describe('Of one of your own; 0.6 where left out.'),
});

export type RuleChange = z.input<typeof ruleChangeSchema>;
