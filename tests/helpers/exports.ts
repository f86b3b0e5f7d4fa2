import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from './samples.ts';

/** A folder of the test's own, where files of exports lie. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-exports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const said = (text: string) => ({ by: 'model', text, plain: null, events: [0] }) as const;

/** Sessions with an English summary each: "Printer 1 offline", … Their ids. */
export function summarized(ctx: Ctx, count: number, change: (n: number) => Partial<SummaryContent> = () => ({})): string[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const sessions = numbers.map((n) => sampleSession({ id: `e${n}`, events: sampleEvents(3) }));
  const ids = importSessions(ctx, sessions, attestation).map(({ id }) => id);
  ctx.db.sqlite.exec("DELETE FROM jobs WHERE kind = 'summarize'");
  for (const [index, id] of ids.entries()) {
    const n = index + 1;
    saveSummary(ctx, id, { ...sampleSummary(`Printer ${n} offline`), problem: said(`PRN-${n} did not print.`), ...change(n) });
  }
  return ids;
}

/** Names in a ZIP, and what stands in them. */
export function unzipped(bytes: Uint8Array): {
  readonly names: readonly string[];
  text(name: string): string;
  bytes(name: string): Uint8Array;
} {
  const files = unzipSync(bytes);
  const of = (name: string) => files[name] ?? new Uint8Array();
  return { names: Object.keys(files), text: (name) => new TextDecoder().decode(of(name)), bytes: of };
}
