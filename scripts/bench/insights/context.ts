import { openDatabase } from '../../../src/db/client.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { readConfig } from '../../../src/server/app/config.ts';
import { keepInsights } from '../../../src/server/domain/insights/keep.ts';
import { random } from '../../../src/server/kit/crypto.ts';
import type { Ctx } from '../../../src/server/kit/ctx.ts';
import { newId } from '../../../src/server/kit/ids.ts';
import { makeLogger } from '../../../src/server/kit/logger.ts';
import { signerInMemory } from '../../../src/server/kit/signing-key.ts';

/** A box without a model; its clock stands where the made sessions end. */
export function openBox(path: string, now: Date): Ctx {
  const db = openDatabase(path);
  migrate(db, now);
  const ctx: Ctx = {
    db,
    now: () => now,
    id: newId,
    random,
    log: makeLogger('silent'),
    engine: null as never,
    actor: { kind: 'system' },
    source: 'system',
    config: readConfig({ DEBRIEF_HOST_NAMES: 'box.test' }),
    data: {
      folder: '',
      digestKey: new Uint8Array(32).fill(7),
      secretsKey: new Uint8Array(32).fill(8),
      signer: signerInMemory(new Uint8Array(32).fill(9)),
    },
  };
  keepInsights(ctx);
  return ctx;
}
