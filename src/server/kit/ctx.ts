import type { Db } from '../../db/client.ts';
import type { Engine } from '../../llm/engine/types.ts';
import type { VendorKey } from '../domain/licences/vendor-key.ts';
import type { Grants } from '../domain/roles/permissions.ts';
import type { Config } from '../domain/settings/list.ts';
import type { Logger } from './logger.ts';
import type { Signer } from './signing-key.ts';

/**
 * Who acts, and what they may do now. A key without an account is the company's. `operator` is the person at the command
 * line of the box; `nobody` has not signed in (yet).
 */
export type Actor =
  | { readonly kind: 'account'; readonly id: string; readonly grants: Grants }
  | { readonly kind: 'key'; readonly id: string; readonly accountId: string | null; readonly grants: Grants }
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
  /** What the program was started with. */
  readonly config: Config;
  readonly data: {
    readonly folder: string;
    /** Keys the digests of names in the audit log; stands outside the database (`kit/digest-key.ts`). */
    readonly digestKey: Uint8Array;
    /** Encrypts secrets at rest; stands outside the database (`kit/secrets.ts`). */
    readonly secretsKey: Uint8Array;
    /** Signs the heads of the audit log; its key stands outside the database (`kit/signing-key.ts`). */
    readonly signer: Signer;
  };
  /** Whose licence files count; absent: the keys built in. Only a demo run has its own (SPEC D7). */
  readonly vendorKeys?: readonly VendorKey[];
}

/** The same context for one request of somebody. */
export function actingAs(ctx: Ctx, actor: Actor, source: ActionSource): Ctx {
  return { ...ctx, actor, source };
}
