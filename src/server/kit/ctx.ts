import type { Db } from '../../db/client.ts';
import type { Engine } from '../../llm/engine/types.ts';
import type { Logger } from './logger.ts';

export type Role = 'administrator' | 'supporter';

/** Who acts. `operator` is the person at the command line of the box; `nobody` has not signed in (yet). */
export type Actor =
  | { readonly kind: 'account'; readonly id: string; readonly role: Role }
  | { readonly kind: 'key'; readonly id: string; readonly accountId: string; readonly role: Role; readonly scopes: readonly string[] }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' }
  | { readonly kind: 'nobody' };

export type ActionSource = 'page' | 'api' | 'cli' | 'system';

/** Everything a verb may use besides its input. Types only: this file makes nothing. */
export interface Ctx {
  readonly db: Db;
  now(): Date;
  /** UUIDv7. */
  id(): string;
  random(bytes: number): Uint8Array;
  readonly log: Logger;
  readonly engine: Engine;
  readonly actor: Actor;
  readonly source: ActionSource;
  readonly data: {
    readonly folder: string;
    /** Keys the digests of names in the audit log; stands outside the database (`kit/digest-key.ts`). */
    readonly digestKey: Uint8Array;
  };
}

/** The same context for one request of somebody. */
export function actingAs(ctx: Ctx, actor: Actor, source: ActionSource): Ctx {
  return { ...ctx, actor, source };
}
