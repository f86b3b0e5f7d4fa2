/** A record of the audit log, as the API tells it. */
export interface AuditRecord {
  readonly seq: number;
  readonly at: string;
  /** "account:ID", "key:ID", "operator", "system", "nobody". */
  readonly actor: string;
  readonly source: string;
  readonly noun: string;
  readonly action: string;
  readonly recordId: string;
  readonly details: unknown;
  /** What ids and digests stand for; a digest that is not here was erased. */
  readonly names: Readonly<Record<string, string>>;
  readonly hash: string;
}

/** A record with where it leads; null: nowhere that this reader may go. */
export interface RecordView extends AuditRecord {
  readonly actorHref: string | null;
  readonly recordHref: string | null;
  /** The log of this actor alone, and of this record alone. */
  readonly byActorHref: string;
  readonly byRecordHref: string;
}

/** What the filter's fields hold, as they were typed; times are local ("2026-03-02T09:00"). `what`: "account" or "account.created". */
export interface FilterView {
  readonly actor: string;
  readonly what: string;
  readonly source: string;
  readonly record: string;
  readonly from: string;
  readonly to: string;
}

export interface LogStateView {
  readonly head: { readonly seq: number };
  readonly signed: { readonly seq: number; readonly at: string; readonly keyId: string; readonly fits: boolean } | null;
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly last: {
    readonly at: string;
    readonly actor: string;
    readonly names: Readonly<Record<string, string>>;
    readonly records: number;
    readonly broken: { readonly seq: number; readonly reason: 'gap' | 'order' | 'content' | 'signature' | 'end' } | null;
    readonly signedTo: number;
  } | null;
}
