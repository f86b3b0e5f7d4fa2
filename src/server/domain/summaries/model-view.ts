import { z } from 'zod';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { redactForModel } from '../redaction/events.ts';
import { eventsOf, findSession } from '../sessions/find.ts';
import { companySettings } from '../settings/settings.ts';
import { companyVocabulary } from './vocabulary.ts';
import { modelInput, summaryLanguage } from './write.ts';

/** What a model reads of a session, word for word (SPEC E9). */
export const modelViewSchema = z
  .object({
    sessionId: z.string(),
    device: z.string(),
    events: z.int().describe('That the session has now.'),
    language: z.string().describe('The model is asked to write in.'),
    lines: z.array(z.object({ text: z.string(), events: z.array(z.int()).describe('Positions of the events that it was made of.') })),
    opening: z.array(z.string()).describe('Read once more, to tell what the session is about.'),
    ending: z.array(z.string()).describe('Read once more, to tell how it ended.'),
    left: z.int().describe('Events that the model does not read: noise, repetitions, and what was too much.'),
    placeholders: z.array(z.object({ label: z.string(), values: z.int() })).describe('How many values of each kind the lines hide.'),
  })
  .meta({ id: 'ModelView' });

export type ModelView = z.infer<typeof modelViewSchema>;

/** The log as the next summary would be written from it, by the rules and settings of now. A look at content, so it is audited (SPEC K5). */
export function readModelView(ctx: Ctx, id: string): ModelView {
  return transact(ctx.db, () => {
    const session = findSession(ctx, id);
    const events = redactForModel(ctx, id, eventsOf(ctx, id));
    const language = summaryLanguage(session.summaryLang ?? companySettings(ctx).summaryLanguage);
    const { timeline, input } = modelInput(events, language, companyVocabulary(ctx));
    const { merged, noise, overBudget } = timeline.log.omitted;
    if (events.length > 0) audit(ctx, { action: 'read', noun: 'session', id, details: { view: 'model', events: events.length } });
    return {
      sessionId: id,
      device: session.device.name,
      events: events.length,
      language,
      lines: timeline.log.lines.map((line) => ({ text: line.text, events: [...line.events] })),
      opening: [...input.opening],
      ending: [...input.ending],
      left: merged + noise + overBudget,
      placeholders: countPlaceholders([...input.log, ...input.opening, ...input.ending].join('\n')),
    };
  });
}

function countPlaceholders(text: string): ModelView['placeholders'] {
  const found = new Set(text.match(/\[[A-Z][A-Z0-9_]*_\d+\]/g) ?? []);
  const byLabel = Map.groupBy(found, (one) => one.slice(1, one.lastIndexOf('_')));
  return [...byLabel].map(([label, values]) => ({ label, values: values.length }));
}
