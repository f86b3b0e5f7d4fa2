import { openDatabase } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type DeviceRow, insertDevice } from '../../src/db/queries/registry.ts';
import { readConfig } from '../../src/server/app/config.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { keepInsights } from '../../src/server/domain/insights/keep.ts';
import { demoLicence } from '../../src/server/domain/licences/demo.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { random } from '../../src/server/kit/crypto.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { type Logger, makeLogger } from '../../src/server/kit/logger.ts';
import { signerInMemory } from '../../src/server/kit/signing-key.ts';
import { type FakeEngine, fakeEngine } from './fake-engine.ts';

export interface TestContext {
  readonly ctx: Ctx;
  readonly engine: FakeEngine;
  /** Stands still until it is moved. */
  readonly clock: { advance(milliseconds: number): void };
}

export interface TestOptions {
  /** Default: in memory. */
  readonly path?: string;
  readonly folder?: string;
  readonly log?: Logger;
  /** AI activated, under a demo's licence with credits enough. Default: neither, as on a fresh box. */
  readonly activated?: boolean;
  /** Variables that the program is started with. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Everything real but the model, the clock (2026-03-02T09:00Z) and the ids (…0001, …0002). Close `ctx.db` if it has a path. */
export function testContext(options: TestOptions = {}): TestContext {
  let time = Date.parse('2026-03-02T09:00:00Z');
  let ids = 0;
  const engine = fakeEngine();
  const db = openDatabase(options.path ?? ':memory:');
  migrate(db, new Date(time));
  const bare: Ctx = {
    db,
    now: () => new Date(time),
    id: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    random,
    log: options.log ?? makeLogger('silent'),
    engine,
    actor: { kind: 'system' },
    source: 'system',
    config: readConfig({ DEBRIEF_DATA: options.folder ?? '/data', DEBRIEF_HOST_NAMES: 'box.test', ...options.env }),
    data: {
      folder: options.folder ?? '',
      digestKey: new Uint8Array(32).fill(7),
      secretsKey: new Uint8Array(32).fill(8),
      signer: signerInMemory(new Uint8Array(32).fill(9)),
    },
  };
  keepInsights(bare);
  const ctx = options.activated ? activate(bare) : bare;
  ids = 0;
  const advance = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ctx, engine, clock: { advance } };
}

/** AI activated, under a licence that this run alone believes, and the samples' device registered: its user always allows. */
function activate(bare: Ctx): Ctx {
  const { key, file } = demoLicence(bare, { days: 365 });
  const ctx = { ...bare, vendorKeys: [key] };
  importLicenceFile(ctx, file);
  changeSettings(ctx, { aiFeatures: 'on', outgoingSummaries: 'all', incomingSummaries: 'all' });
  // Ids of what a test makes begin anew after this.
  registerDevice(ctx, 'PC-17', { id: 'pc-17' });
  return ctx;
}

/** A managed Windows device whose user always allows. */
export function registerDevice(ctx: Ctx, name: string, change: Partial<DeviceRow> = {}): string {
  const id = change.id ?? ctx.id();
  const decides = { platform: 'windows', isManaged: true, hasFullClient: true, access: 'allowed', optedOut: false } as const;
  const links = { ref: null, os: null, signedInAccountId: null, groupId: null, policyId: null, pageHash: null };
  insertDevice(ctx.db, { ...decides, ...links, id, name, createdAt: ctx.now().getTime(), ...change });
  return id;
}
