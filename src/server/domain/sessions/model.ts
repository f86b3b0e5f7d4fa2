import { z } from 'zod';
import { timeText } from '../../kit/time-text.ts';

/**
 * A session and its events as anybody can send them (feeds.md, "plain JSON"): the wire form of the ingest API, the
 * form every importer ends in, and the form the evaluation reads. Unknown fields and kinds are kept, never an error.
 */
const text = z.string().max(20_000);
const name = z.string().trim().min(1).max(200);
const instant = z.iso.datetime({ offset: true });
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'no-language');

export const eventSchema = z
  .looseObject({
    at: instant,
    kind: z.string().trim().min(1).max(40),
    app: name.optional(),
    title: text.optional(),
    text: text.optional(),
    command: text.optional(),
    output: z.string().max(200_000).optional(),
    exitCode: z.int().optional(),
    from: z.enum(['supporter', 'customer']).optional(),
    path: text.optional(),
    direction: z.enum(['to-device', 'from-device']).optional(),
  })
  .meta({
    id: 'Event',
    examples: [
      { at: '2026-03-02T08:00:00Z', kind: 'command', app: 'PowerShell', command: 'sc query spooler', output: 'STATE : 1 STOPPED' },
    ],
  });

export const sessionSchema = z
  .looseObject({
    id: z.string().trim().min(1).max(200),
    lang: languageTag.optional(),
    summaryLang: languageTag.optional(),
    platform: z.string().trim().min(1).max(40),
    os: name.optional(),
    direction: z.enum(['incoming', 'outgoing']),
    supporter: z.looseObject({ name, email: z.string().max(254).optional() }),
    customer: z.looseObject({ name, company: name.optional() }).optional(),
    device: z.looseObject({
      name,
      id: name.optional().describe("The remote-support software's own id of it: tells devices of one name apart."),
      managed: z.boolean().optional(),
    }),
    module: name.optional(),
    group: name.optional(),
    start: instant,
    end: instant.optional(),
    events: z.array(eventSchema).max(100_000).default([]),
  })
  .meta({ id: 'NewSession' });

const { id: _id, start: _start, end: _end, events: _events, ...told } = sessionSchema.shape;

/** A stored session: the sender's facts, and what we know of it. Times are RFC 3339 in UTC. */
export const storedSessionSchema = z
  .looseObject({
    ...told,
    id: z.string().describe('Ours, a UUIDv7.'),
    source: z.string(),
    externalId: z.string().describe("The sender's."),
    start: timeText,
    end: timeText.nullable(),
    status: z.enum(['open', 'ended']),
    eventCount: z.int(),
    capture: z
      .enum(['captured', 'waiting', 'refused', 'withdrawn'])
      .describe('Whether its events are kept. Waiting: for the remote person to answer; until then nothing is.'),
    reasons: z.array(z.string()).readonly().describe('Every rule that keeps it from being captured: codes.'),
    logDeletedAt: timeText.nullable().describe('Somebody deleted what was captured; the events are gone.'),
    receivedAt: timeText,
  })
  .meta({ id: 'Session' });

/** One captured thing in a session. `at` is RFC 3339; only the fields that fit the kind are present. */
export type SessionEvent = z.infer<typeof eventSchema>;

/** A whole session as a sender knows it. `id` is the sender's: the same id again changes nothing. */
export type SessionInput = z.infer<typeof sessionSchema>;

/**
 * What a file alone can tell. Formats other than plain JSON know neither device nor people:
 * whoever imports attests those facts (SPEC C6), and `import.incomplete` names what is still missing.
 */
export type SessionDraft = Pick<SessionInput, 'id' | 'start' | 'events'> & Partial<Omit<SessionInput, 'id' | 'start' | 'events'>>;
