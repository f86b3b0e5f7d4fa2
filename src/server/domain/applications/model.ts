import { z } from 'zod';
import type { ApplicationRuleRow } from '../../../db/queries/application-rules.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { namingKinds } from '../timeline/naming.ts';

/** Each of them is held against every event of every session. */
export const mostRules = 500;

const clean = z
  .string()
  .max(1_000)
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim());

/** A star at the start or the end stands for anything; what is left must say something. */
const patternSchema = clean
  .pipe(z.string().min(1).max(200))
  .refine((text) => !text.replace(/^\*/, '').replace(/\*$/, '').includes('*'), 'star-inside')
  .refine((text) => text.replaceAll('*', '').trim().length >= 2, 'pattern-too-open')
  .describe('Exact, whatever its case and accents; `*` at its start, at its end or at both stands for anything.');

const productSchema = clean
  .pipe(z.string().min(1).max(80))
  .nullable()
  .describe('What summaries call it; null: it is no application, and its windows are left out.');

const kindSchema = z
  .enum(namingKinds)
  .describe(
    'What the pattern is held against: the process, the bundle or package that a sender names instead, the title or its first or last part, or the name that the application would have.',
  );

/** A rule of the company's that names applications; it wins over the names that are built in (SPEC E2). Times are RFC 3339. */
export const applicationRuleSchema = z
  .object({
    id: z.string(),
    kind: z.enum(namingKinds),
    pattern: z.string(),
    product: z.string().nullable(),
    active: z.boolean(),
    learned: z.boolean().describe('A correction of a summary made it.'),
    createdAt: z.string(),
  })
  .meta({ id: 'ApplicationRule' });

export type ApplicationRule = Frozen<z.infer<typeof applicationRuleSchema>>;

export const newApplicationRuleSchema = z.strictObject({
  kind: kindSchema,
  pattern: patternSchema,
  product: productSchema,
  active: z.boolean().default(true).describe('False: it is kept and does nothing.'),
});

export type NewApplicationRule = z.input<typeof newApplicationRuleSchema>;

export const applicationRuleChangeSchema = z
  .strictObject({ kind: kindSchema, pattern: patternSchema, product: productSchema, active: z.boolean() })
  .partial();

export type ApplicationRuleChange = z.input<typeof applicationRuleChangeSchema>;

/** From a summary: the old name is whatever a sender called its program, so it may be nothing that a rule can be made of. */
export const correctionSchema = z.strictObject({ from: z.string(), to: productSchema.unwrap() });

export function isPattern(text: string): boolean {
  return !text.includes('*') && patternSchema.safeParse(text).data === text;
}

export function toApplicationRule({ createdAt, isActive, isLearned, key: _, ...row }: ApplicationRuleRow): ApplicationRule {
  return { ...row, active: isActive, learned: isLearned, createdAt: iso(createdAt) };
}
