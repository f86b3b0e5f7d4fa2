import { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { activeRecognisers } from './active.ts';
import { atStage, type Find, findIn } from './find.ts';
import { rules } from './model.ts';
import { placeholdersInMemory } from './placeholders.ts';
import { redactText } from './text.ts';

export const trialInputSchema = z.strictObject({ text: z.string().min(1).max(20_000) });

const findSchema = z.object({
  rule: z.enum(rules).describe('off: it would be found, and is left as it is.'),
  name: z.string().describe('Of the recogniser.'),
  start: z.int().describe('In UTF-16 units.'),
  end: z.int(),
  text: z.string(),
  score: z.number(),
});

/** What the rules would make of a text. */
export const trialSchema = z
  .object({
    finds: z.array(findSchema),
    disk: z.string().describe('As it would be stored.'),
    model: z.string().describe('As a model would read it.'),
  })
  .meta({ id: 'RedactionTrial' });

export type Trial = z.infer<typeof trialSchema>;

/** Nothing of the text is kept, nor told to the audit log. */
export function tryRedaction(ctx: Ctx, given: string): Trial {
  const { text } = parse(trialInputSchema, { text: given });
  const all = activeRecognisers(ctx);
  const placeholders = placeholdersInMemory();
  const disk = redactText(text, atStage(all, 'disk'), placeholders);
  const inForce = findIn(text, atStage(all, 'model'));
  const idle = findIn(
    text,
    all.filter(({ rule }) => rule === 'off'),
  ).filter((find) => !inForce.some((other) => overlaps(find, other)));
  const finds = [...inForce, ...idle].sort((a, b) => a.start - b.start);
  return { finds: finds.map((find) => told(find, text)), disk, model: redactText(disk, atStage(all, 'model'), placeholders) };
}

const overlaps = (left: Find, right: Find) => left.start < right.end && right.start < left.end;

function told({ by, start, end, score }: Find, text: string): Trial['finds'][number] {
  return { rule: by.rule, name: by.name, start, end, text: text.slice(start, end), score };
}
