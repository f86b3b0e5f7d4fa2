import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleForNode } from '../../bundle/bundle.ts';
import { openBox } from '../insights/context.ts';
import { fill } from '../insights/fill.ts';
import { peakOf, writerOf } from './processes.ts';
import { type Served, serve } from './serve.ts';

const results = join(import.meta.dirname, '../results/export.json');
const program = join(import.meta.dirname, '../../../dist/bench/debrief.mjs');

interface Wanted {
  readonly count: number;
  readonly format: string;
  readonly keep: string | null;
}

interface Result {
  readonly summaries: number;
  readonly format: string;
  readonly machine: { readonly cpu: string; readonly threads: number; readonly load: number };
  readonly seconds: number;
  readonly megabytes: number;
  /** Greatest resident set of each process. */
  readonly peak: { readonly serverBefore: number; readonly server: number; readonly writer: number };
  /** Milliseconds until 50, 95 and 100 of 100 pages were there: without an export, and beside it. */
  readonly page: { readonly quiet: readonly number[]; readonly beside: readonly number[]; readonly asked: number };
}

export async function benchExport({ count, format, keep }: Wanted): Promise<void> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'debrief-bench-'));
  try {
    await bundleForNode(program);
    await seeded(folder, count);
    const served = await serve(program, folder);
    try {
      store(await measured(served, count, format));
    } finally {
      served.stop();
    }
  } finally {
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function seeded(folder: string, count: number): Promise<void> {
  const path = join(folder, 'debrief.db');
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  const ctx = openBox(path, new Date());
  await fill(ctx, count, count, () => undefined);
  ctx.db.close();
}

async function measured(served: Served, count: number, format: string): Promise<Result> {
  const quiet: number[] = [];
  for (let n = 0; n < 30; n += 1) quiet.push(await served.page());
  const serverBefore = peakOf(served.pid);
  const begun = performance.now();
  const id = await served.ask(format);
  const beside: number[] = [];
  let writer = 0;
  for (;;) {
    beside.push(await served.page());
    writer = Math.max(writer, writerOf(served.pid));
    const { state, file, summaries } = await served.look(id);
    if (state === 'done') {
      const [cpu] = cpus();
      return {
        ...{ summaries: count, format, seconds: Math.round((performance.now() - begun) / 100) / 10 },
        machine: { cpu: cpu?.model.trim() ?? '', threads: cpus().length, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 },
        megabytes: Math.round((file?.bytes ?? 0) / 1e5) / 10,
        peak: { serverBefore, server: peakOf(served.pid), writer },
        page: { quiet: shares(quiet), beside: shares(beside), asked: beside.length },
      };
    }
    if (state !== 'waiting' && state !== 'writing') throw new Error(`the export is ${state}`);
    if (beside.length % 30 === 0) console.error(`${summaries.written} of ${count}`);
    await sleep(1000);
  }
}

function shares(times: readonly number[]): number[] {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 1].map((share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0));
}

function store(result: Result): void {
  console.log(JSON.stringify(result, null, 2));
  const held = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Result[]) : [];
  const others = held.filter(({ summaries, format }) => summaries !== result.summaries || format !== result.format);
  writeFileSync(results, `${JSON.stringify([...others, result], null, 2)}\n`);
}
