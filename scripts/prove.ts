/**
 * `npm run prove [-- NAME …]`: what only a whole system can show, on the executables of `npm run package`.
 * Each check names what it needs; one that cannot run is not shown, and the command fails.
 */
import { existsSync } from 'node:fs';
import { alone } from './prove/alone.ts';
import type { Check } from './prove/check.ts';
import { missing } from './prove/needs.ts';
import { damagedExecutable, noexecFolder, repairedRuntime } from './prove/runtime-folder.ts';

const checks: Record<string, Check> = { repaired: repairedRuntime, noexec: noexecFolder, damaged: damagedExecutable, alone };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in checks));
if (unknown.length > 0) throw new Error(`no such check: ${unknown.join(', ')} (known: ${Object.keys(checks).join(', ')})`);

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}: ${check.claim}`);
  const obstacle = existsSync(check.executable) ? missing(check.needs) : `needs ${check.executable}: npm run package`;
  if (obstacle === null) await attempt(check);
  else report(`not shown: ${obstacle}`);
}
if (failed > 0) process.exitCode = 1;

async function attempt(check: Check): Promise<void> {
  try {
    console.log(`  holds: ${await check.run(check.executable)}`);
  } catch (error) {
    report(`does not hold: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function report(line: string): void {
  failed += 1;
  console.log(`  ${line}`);
}
