import type { DeviceRow } from '../../src/db/queries/registry.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { makePageLink } from '../../src/server/domain/devices/page-link.ts';
import type { SessionEvent, SessionInput } from '../../src/server/domain/sessions/model.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { type TestApp, testApp } from './app.ts';
import { registerDevice, type TestOptions } from './context.ts';
import { sampleEvents, sampleSession } from './samples.ts';

/** A box whose supporter Ana is ours, so that every device's user is asked, registered or not. */
export async function askingBox(options: TestOptions = {}): Promise<TestApp> {
  const box = testApp(undefined, { activated: true, ...options });
  changeSettings(box.ctx, { companyName: 'Aurora Ltda.' });
  await createAccount(box.ctx, { email: 'ana@example.com', name: 'Ana Ruiz', role: 'supporter' });
  return box;
}

/** A managed Windows device whose user is asked. */
export function askedDevice(ctx: Ctx, name: string, change: Partial<DeviceRow> = {}): string {
  return registerDevice(ctx, name, { access: 'after-confirmation', ...change });
}

/** A session that begins, with the path of its question. */
export function begin(ctx: Ctx, change: Partial<SessionInput> = {}) {
  const { session, question } = openSession(ctx, sampleSession({ events: sampleEvents(2), ...change }));
  return { id: session.id, capture: session.capture, reasons: session.reasons, path: question?.path ?? '' };
}

/** Events from after every answer of these tests. */
export function later(count: number): SessionEvent[] {
  return sampleEvents(count).map((event) => ({ ...event, at: '2026-03-02T10:30:00Z' }));
}

export function pageOf(ctx: Ctx, deviceId: string): string {
  return makePageLink(ctx, deviceId).path;
}

/** The receipt's number that a page shows. */
export function numberIn(page: string): string {
  return /R(?:-[0-9A-Z]{4}){3}/.exec(page)?.[0] ?? '';
}

/** The audit log's actors and actions, oldest first. */
export function recorded(ctx: Ctx, noun: string): string[] {
  const rows = ctx.db.sqlite.prepare('SELECT actor, source, action FROM audit WHERE noun = ? ORDER BY seq').all(noun);
  return (rows as { actor: string; source: string; action: string }[]).map(({ actor, source, action }) => `${actor} ${source} ${action}`);
}
