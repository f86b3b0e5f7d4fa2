import { transact } from '../../../db/transact.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { acceptFile } from './accept.ts';
import type { VendorFile } from './model.ts';
import { normalText, readFile } from './read-file.ts';
import { companyId } from './state.ts';
import { trustedKeys } from './vendor-keys.ts';

/** What a file says and what would become of it. */
export interface Inspection {
  /** Null where signature, type, audience or company are wrong: what is not the vendor's word is not repeated. */
  readonly file: VendorFile | null;
  /** `refused` with its reason; `unchanged`: it is here already. */
  readonly state: 'acceptable' | 'unchanged' | 'refused';
  readonly reason: string | null;
  readonly sha256: string;
}

/** Looks at a file of the vendor as an import would, and changes nothing. */
export function inspectFile(ctx: Ctx, text: string): Inspection {
  const hash = sha256(normalText(text));
  const file = refusalOf(() => readFile(normalText(text), { keys: trustedKeys(ctx), companyId: companyId(ctx) }));
  if (file.reason !== null) return { file: null, state: 'refused', reason: file.reason, sha256: hash };
  const trial = refusalOf(() => undone(ctx, () => acceptFile(ctx, text).state));
  if (trial.reason !== null) return { file: file.value, state: 'refused', reason: trial.reason, sha256: hash };
  return { file: file.value, state: trial.value === 'accepted' ? 'acceptable' : 'unchanged', reason: null, sha256: hash };
}

type Tried<T> = { readonly value: T; readonly reason: null } | { readonly reason: string };

function refusalOf<T>(attempt: () => T): Tried<T> {
  try {
    return { value: attempt(), reason: null };
  } catch (error) {
    if (error instanceof Failure && error.code === 'licence.refused')
      return { reason: (error as Failure<'licence.refused'>).params.reason };
    throw error;
  }
}

/** Runs it in a transaction that is rolled back. */
function undone<T>(ctx: Ctx, attempt: () => T): T {
  const outcome: { value?: T } = {};
  const rollback = new Error('undone on purpose');
  try {
    transact(ctx.db, () => {
      outcome.value = attempt();
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return outcome.value as T;
}
