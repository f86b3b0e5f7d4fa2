import { join } from 'node:path';
import { openDatabase } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import type { Engine } from '../../llm/engine/types.ts';
import { keepInsights } from '../domain/insights/keep.ts';
import type { Config } from '../domain/settings/list.ts';
import { systemNow } from '../kit/clock.ts';
import { random } from '../kit/crypto.ts';
import type { Ctx } from '../kit/ctx.ts';
import { digestKey } from '../kit/digest-key.ts';
import { newId } from '../kit/ids.ts';
import type { Logger } from '../kit/logger.ts';
import { secretsKey } from '../kit/secrets.ts';
import { signingKey } from '../kit/signing-key.ts';
import { makeEngine } from './engine.ts';

export interface ContextParts {
  readonly config: Config;
  readonly log: Logger;
  /** SQLite's addon where it lies outside node_modules. */
  readonly nativeBinding: object | undefined;
  readonly engine: Engine | undefined;
}

/** Opens and migrates the data folder's database and puts together everything that verbs may use. Take the lock first. */
export function openContext({ config, log, nativeBinding, engine }: ContextParts): Ctx {
  const folder = config.dataFolder;
  const db = openDatabase(join(folder, 'debrief.db'), nativeBinding ? { nativeBinding } : {});
  try {
    const { ran, snapshot } = migrate(db, systemNow());
    if (ran.length > 0) log.info({ ran, snapshot }, 'database migrated');
    const ctx: Ctx = {
      db,
      now: systemNow,
      id: newId,
      random,
      log,
      engine: engine ?? makeEngine(config, log),
      actor: { kind: 'system' },
      source: 'system',
      config,
      data: { folder, digestKey: digestKey(folder, random), secretsKey: secretsKey(folder, random), signer: signingKey(folder, random) },
    };
    keepInsights(ctx);
    return ctx;
  } catch (error) {
    db.close();
    throw error;
  }
}
