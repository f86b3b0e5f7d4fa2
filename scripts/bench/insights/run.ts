import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBox } from './context.ts';
import { fill, span } from './fill.ts';
import { type Measured, measure } from './measure.ts';
import { repeat } from './repeat.ts';

const results = join(import.meta.dirname, '../results/insights.json');
/** Sessions that are made one by one; beyond, they come again. */
const most = 200_000;
const now = new Date('2026-03-02T09:00:00Z');

interface Result {
  readonly sessions: number;
  readonly machine: { readonly cpu: string; readonly threads: number };
  /** Processes at the lowest priority beside it, and what else ran: the machine's load. */
  readonly busy: number;
  readonly load: number;
  readonly megabytes: number;
  readonly looks: readonly Measured[];
}

export async function benchInsights(counts: readonly number[], { keep, busy }: { keep: string | null; busy: number }): Promise<void> {
  for (const sessions of counts) {
    const folder = keep ?? mkdtempSync(join(tmpdir(), 'debrief-bench-'));
    try {
      const result = await benchOne(folder, sessions, busy);
      console.log(`${sessions} sessions, ${result.megabytes} MB, load ${result.load}`);
      console.table(Object.fromEntries(result.looks.map(({ what, ...times }) => [what, times])));
      store(result);
    } finally {
      if (keep === null) rmSync(folder, { recursive: true });
    }
  }
}

async function benchOne(folder: string, sessions: number, busy: number): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `insights-${sessions}.db`);
  const isThere = existsSync(`${path}.complete`);
  if (!isThere) {
    const ctx = openBox(path, now);
    const start = performance.now();
    const told = (done: number) => console.error(`${done} of ${sessions}, ${Math.round((performance.now() - start) / 1000)} s`);
    const made = Math.min(sessions, most);
    await fill(ctx, made, sessions, told);
    repeat(ctx, sessions, (span * made) / sessions, told);
    ctx.db.close();
    writeFileSync(`${path}.complete`, '');
  }
  const others = Array.from({ length: busy }, () => fork(join(import.meta.dirname, 'burn.ts')));
  const ctx = openBox(path, now);
  try {
    const looks = measure(ctx).map(({ what, ...times }) => ({ what, ...rounded(times) }));
    const [cpu] = cpus();
    const machine = { cpu: cpu?.model.trim() ?? '', threads: cpus().length };
    const megabytes = Math.round(statSync(path).size / 1e6);
    return { sessions, machine, busy, load: Math.round((loadavg()[0] ?? 0) * 10) / 10, megabytes, looks };
  } finally {
    ctx.db.close();
    for (const other of others) other.kill();
  }
}

function rounded<T extends Record<string, number>>(times: T): T {
  return Object.fromEntries(Object.entries(times).map(([name, value]) => [name, Math.round(value * 10) / 10])) as T;
}

function store(result: Result): void {
  const before = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Result[]) : [];
  const is = (one: Result) => one.sessions === result.sessions && one.busy === result.busy;
  const all = [...before.filter((one) => !is(one)), result].sort((left, right) => left.sessions - right.sessions || left.busy - right.busy);
  writeFileSync(results, `${JSON.stringify(all, null, 2)}\n`);
}
