import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { licensedBox, vendor } from '../helpers/vendor.ts';

/** DEBRIEF_ROUNDS=20 plays it for longer. */
const rounds = Number(process.env['DEBRIEF_ROUNDS'] ?? 1);
const processes = 8;
const kills = 12;
const spender = fileURLToPath(new URL('../helpers/spend-until-killed.ts', import.meta.url));

test(`D5: ${processes} processes, 500 credits, random kills: none overspent, none doubled, the ledger is the balance`, {
  timeout: rounds * 120_000,
}, async () => {
  for (let round = 1; round <= rounds; round++) {
    const path = join(temporaryFolder(), 'a.db');
    const box = licensedBox({ path });
    box.license({ packs: [{ id: 'p', credits: 450, bought: '2026-03-01' }] });
    const killed = await spendAndKill(box.ctx.now().getTime(), path, round);
    const { sqlite } = box.ctx.db;
    const count = (sql: string) => sqlite.prepare(sql).pluck().get() as number;
    const standing =
      count("SELECT count(*) FROM credit_charges WHERE step = 'reserved'") -
      count("SELECT count(*) FROM credit_charges WHERE step = 'released'");
    const doubled = count(
      "SELECT count(*) FROM (SELECT 1 FROM credit_charges WHERE step = 'settled' GROUP BY session_id HAVING count(*) > 1)",
    );
    const verified = verifyCredits(box.ctx);
    const { left } = creditBalance(box.ctx);
    if (rounds > 1)
      console.log(JSON.stringify({ round, killed, granted: verified.granted, standing, left, doubled, rows: verified.charges }));
    expect({ standing, doubled, left, broken: verified.broken }).toEqual({ standing: 500, doubled: 0, left: 0, broken: null });
    expect(verified).toMatchObject({ granted: 500, spent: 500 });
    expect(killed).toBeGreaterThan(0);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    box.ctx.db.close();
  }
});

/** Starts them side by side; one after another is killed at any moment and replaced, and the rest spend what is left. */
async function spendAndKill(time: number, path: string, round: number): Promise<number> {
  const running = new Set<ChildProcess>();
  const ends: Promise<unknown>[] = [];
  let started = 0;
  const start = async () => {
    started += 1;
    const args = [spender, path, String(round * 1000 + started), '700', String(time), JSON.stringify(vendor.trusted)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    ends.push(
      once(child, 'exit').then(([code, signal]) => {
        running.delete(child);
        if (signal !== 'SIGKILL') expect(code).toBe(0);
      }),
    );
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (child.exitCode === null) running.add(child);
  };
  const starts = Array.from({ length: processes }, start);
  await Promise.all(starts);
  let killed = 0;
  while (killed < kills && running.size > 0) {
    await sleep(Math.random() * 300);
    const victims = [...running];
    const victim = victims[Math.floor(Math.random() * victims.length)];
    if (!victim) break;
    running.delete(victim);
    victim.kill('SIGKILL');
    killed += 1;
    starts.push(start());
  }
  await Promise.all(starts);
  await Promise.all(ends);
  return killed;
}
