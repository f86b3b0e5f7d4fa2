import { latestEvents } from '../../../db/queries/redaction.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { activeRecognisers, activeWith } from './active.ts';
import { answerRedactor } from './answers.ts';
import { redactEvent, redactFields } from './event.ts';
import { type Active, atStage } from './find.ts';
import { type Placeholders, placeholdersInMemory, placeholdersOf } from './placeholders.ts';

/** New events of a session as they may be stored (SPEC E9); keeps the numbers of their placeholders. Inside the transaction that stores them. */
export function redactForDisk<E extends object>(ctx: Ctx, sessionId: string, events: readonly E[]): E[] {
  const active = atStage(activeRecognisers(ctx), 'disk');
  if (active.length === 0) return [...events];
  const placeholders = placeholdersOf(ctx, sessionId);
  const before = latestEvents(ctx.db, sessionId, 4).map((data) => JSON.parse(data) as object);
  const redacted = redactAll(events, active, placeholders, before);
  placeholders.keep();
  return redacted;
}

/** Fields of a session that we have no name for, as they may be stored. */
export function redactFieldsForDisk<T extends object>(ctx: Ctx, sessionId: string, fields: T): T {
  const active = atStage(activeRecognisers(ctx), 'disk');
  const placeholders = placeholdersOf(ctx, sessionId);
  const redacted = redactFields(fields, active, placeholders);
  placeholders.keep();
  return redacted;
}

/** A session's stored events as a model may read them. Writes nothing; the same events and rules give the same text. */
export function redactForModel<E extends object>(ctx: Ctx, sessionId: string, events: readonly E[]): E[] {
  const active = atStage(activeRecognisers(ctx), 'model');
  return redactAll(events, active, placeholdersOf(ctx, sessionId), []);
}

/** As a model would read them on a box where nobody changed a rule; for whoever measures the model without a box. */
export function redactAsItComes<E extends object>(events: readonly E[]): E[] {
  return redactAll(events, atStage(activeWith([]), 'model'), placeholdersInMemory(), []);
}

function redactAll<E extends object>(
  events: readonly E[],
  active: readonly Active[],
  placeholders: Placeholders,
  before: readonly object[],
): E[] {
  const redactAnswer = answerRedactor(active, placeholders);
  for (const event of before) redactAnswer(event);
  return events.map((event) => redactEvent(redactAnswer(event) as E, active, placeholders));
}
