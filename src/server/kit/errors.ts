import type { Fault, Why } from './why.ts';

/**
 * The closed list of what can go wrong on purpose, with the parameters each message needs.
 * Texts stand in the catalogues (`errors.<code>`) and say what happened, why, and what to do next;
 * status numbers stand in `http/` alone. Anything thrown that is not a Failure is "internal".
 */
export interface ErrorParams {
  'auth.required': Record<string, never>;
  'auth.wrong': Record<string, never>;
  'auth.wrong-key': Record<string, never>;
  'auth.forbidden': { permission: string };
  'auth.foreign-origin': { origin: string };
  /** Too many wrong passwords or codes, or too many at once: how long until the next one is looked at. */
  'auth.slow-down': { seconds: number };
  /** Of somebody signed in, who has to show once more that it is them. */
  'auth.wrong-password': Record<string, never>;
  /** Of the second factor, or a recovery code. */
  'auth.wrong-code': Record<string, never>;
  /** `limit`: how many characters it needs, or may have. */
  'password.refused': { reason: PasswordFault; limit: number };
  /** The link was used, replaced, or is too old, or its account is disabled. */
  'invite.ended': Record<string, never>;
  /** Every wrong setting at once. */
  'settings.invalid': { faults: readonly Fault[] };
  'input.invalid': { field: string } & Why;
  'input.too-large': { limitBytes: number };
  /** Over the rate limit: how long until there is room again. */
  'request.too-many': { seconds: number };
  /** An Idempotency-Key with another address or body than before. */
  'request.reused': { key: string };
  /** The first request with this Idempotency-Key has no answer yet. */
  'request.pending': { key: string; seconds: number };
  /** It was carried out, and the process ended before it had answered. */
  'request.lost': { key: string };
  'request.method': { method: string; allowed: string };
  'request.media-type': { type: string; wanted: string };
  'request.long-address': { limitBytes: number };
  /** The address names the box by a name that nobody told it. `variable`: where to tell it. */
  'request.foreign-host': { host: string; variable: string };
  /** No memory is left for a body as large as this. */
  'request.busy': { seconds: number };
  'record.missing': { noun: string; id: string };
  'record.conflict': { noun: string; id: string } & Why;
  /** Nobody hands out more than they hold. `missing`: the permissions, "summaries.delete, audit.view". */
  'role.beyond-own': { missing: string };
  /** It stands in the program and nobody changes it. */
  'role.built-in': { id: string };
  'role.in-use': { accounts: number };
  /** Nobody would be left who can sign in as an administrator (SPEC H2). */
  'accounts.last-administrator': Record<string, never>;
  /** Nobody disables or deletes their own account. */
  'accounts.self': Record<string, never>;
  /** It was signed in with, or sessions or keys are its own. */
  'accounts.in-use': Record<string, never>;
  'accounts.import-running': Record<string, never>;
  'devices.import-running': Record<string, never>;
  /** A policy can be assigned to managed devices only (SPEC A6). */
  'devices.not-managed': { name: string };
  /** It stands in the program; it can be renamed, described anew and switched off. */
  'issue-type.built-in': { code: string };
  /** Summaries carry it; it can be switched off. */
  'issue-type.in-use': { code: string; summaries: number };
  'session.ended': { id: string };
  /** The link to the remote person was used, replaced, or its time is over. */
  'consent.ended': Record<string, never>;
  /** `line` is 1-based in the file as the reader's editor shows it; 0 = the file as a whole. */
  'import.damaged': { file: string; line: number; field: string } & Why;
  'import.unknown-format': { file: string; known: string };
  'import.incomplete': { file: string; missing: string };
  /** `reason`: one of `refusals` in domain/licences/model.ts. */
  'licence.refused': { reason: string };
  /** No AI work at all. `reason`: none, untrusted, ended, tier. */
  'licence.required': { reason: string };
  /** `reasons`: codes of domain/eligibility/model.ts, separated by ", ". */
  'summary.refused': { reasons: string };
  /** Somebody made another version current meanwhile: this one. */
  'summary.changed': { version: number };
  /** It is waiting or being written already, and not as it was asked for now. */
  'summary.busy': Record<string, never>;
  /** That summary does not exist in that language; its translation can be requested. */
  'export.untranslated': { id: string; language: string };
  /** It tells of more sessions than one report may. */
  'report.too-large': { most: number };
  /** More sessions than are laid out while somebody waits; a saved report is made in the background. */
  'report.not-at-once': { most: number };
  /** Saved reports of one account. */
  'report.too-many': { most: number };
  /** More summaries than one export may hold. */
  'export.too-large': { most: number };
  /** Exports of one owner that wait, run or have a file. */
  'export.too-many': { most: number };
  /** Nothing to take: it is not written yet, or no longer there. `state`: one of `runStates` in domain/exports/run-model.ts. */
  'export.no-file': { state: string };
  'credits.insufficient': { needed: number; left: number };
  'data.locked': { folder: string; pid: number };
  'data.damaged': { file: string } & Why;
  /** What the executable carries behind it is missing or has another checksum. */
  'program.damaged': { file: string } & Why;
  /** The folder is mounted noexec; DEBRIEF_RUNTIME_DIR names another one. */
  'runtime.noexec': { folder: string };
  'model.unknown': { id: string; known: string };
  /** The engine works with one model; another one takes a choice and a restart. `current`: "none" before the first work. */
  'model.not-in-use': { id: string; current: string };
  'model.missing': { id: string };
  'model.wrong-hash': { file: string; expected: string; found: string };
  'model.unavailable': { id: string; tried: string };
  /** `reason`: a code of the engine. */
  'engine.failed': { reason: string };
  internal: { requestId: string };
}

export type PasswordFault = 'password-short' | 'password-long' | 'password-common' | 'password-own';

export type ErrorCode = keyof ErrorParams;

/** An expected failure: a code of the closed list and its parameters; never translated text. */
export class Failure<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams[C];

  constructor(code: C, params: ErrorParams[C]) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

export function fail<C extends ErrorCode>(code: C, params: ErrorParams[C]): never {
  throw new Failure(code, params);
}
