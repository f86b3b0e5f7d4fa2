import type { SessionRow } from '../../../db/queries/sessions.ts';
import { iso } from '../../kit/clock.ts';
import type { SessionInput } from './model.ts';

/** The sender's facts. A mapped type, since Omit would widen every field to the index signature's "unknown". */
type Facts = { readonly [K in keyof SessionInput as K extends 'id' | 'start' | 'end' | 'events' ? never : K]: SessionInput[K] };

/** A stored session: the sender's facts, and what we know of it. Times are RFC 3339 in UTC. */
export interface Session extends Facts {
  /** Ours, a UUIDv7. */
  readonly id: string;
  readonly source: string;
  /** The sender's. */
  readonly externalId: string;
  readonly start: string;
  readonly end: string | null;
  readonly status: 'open' | 'ended';
  readonly eventCount: number;
  readonly capture: SessionRow['capture'];
  /** Every rule that refused to capture it (SPEC C1); empty where it is captured. */
  readonly reasons: readonly string[];
  /** Somebody deleted what was captured (SPEC E8). */
  readonly logDeletedAt: string | null;
  readonly receivedAt: string;
}

type Nested = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Fields without a column of their own go to `extra`, those inside supporter, customer and device nested as sent. */
export function toRow(input: SessionInput, own: Pick<SessionRow, 'id' | 'source' | 'receivedAt' | 'openedBy'>): SessionRow {
  const { id, lang, summaryLang, platform, os, direction, supporter, customer, device, module, group, start, end, events, ...unknown } =
    input;
  const { name: supporterName, email, ...moreSupporter } = supporter;
  const { name: customerName, company, ...moreCustomer } = customer ?? {};
  const { name: deviceName, id: ref, managed, ...moreDevice } = device;
  return {
    ...own,
    externalId: id,
    platform,
    os: os ?? null,
    direction,
    supporterName,
    supporterEmail: email?.trim().toLowerCase() || null,
    supporterAccountId: null,
    customerName: customerName ?? null,
    customerCompany: company ?? null,
    deviceName,
    deviceRef: ref?.trim() || null,
    deviceManaged: managed ?? null,
    module: module ?? null,
    groupName: group ?? null,
    language: lang ?? null,
    summaryLanguage: summaryLang ?? null,
    startedAt: Date.parse(start),
    endedAt: null,
    status: 'open',
    endedBy: null,
    eventCount: 0,
    deviceId: null,
    moduleId: null,
    capture: 'captured',
    via: null,
    reasons: [],
    facts: null,
    capturedFrom: null,
    isReported: true,
    isSummarized: false,
    logDeletedAt: null,
    activeAt: own.receivedAt,
    extra: { ...unknown, ...filled({ supporter: moreSupporter, customer: moreCustomer, device: moreDevice }) },
  };
}

export function toSession(row: SessionRow): Session {
  const { supporter, customer, device, ...unknown } = row.extra as Nested;
  return {
    ...unknown,
    id: row.id,
    source: row.source,
    externalId: row.externalId,
    platform: row.platform,
    direction: row.direction,
    supporter: { ...supporter, name: row.supporterName, ...present({ email: row.supporterEmail }) },
    ...(row.customerName === null
      ? {}
      : { customer: { ...customer, name: row.customerName, ...present({ company: row.customerCompany }) } }),
    device: { ...device, name: row.deviceName, ...present({ id: row.deviceRef, managed: row.deviceManaged }) },
    ...present({ os: row.os, module: row.module, group: row.groupName, lang: row.language, summaryLang: row.summaryLanguage }),
    start: iso(row.startedAt),
    end: iso(row.endedAt),
    status: row.status,
    eventCount: row.eventCount,
    capture: row.capture,
    reasons: row.reasons,
    logDeletedAt: iso(row.logDeletedAt),
    receivedAt: iso(row.receivedAt),
  };
}

function filled(parts: Record<string, Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };
}
