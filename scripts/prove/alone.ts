import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, hold } from './check.ts';
import { emptyRoot, type Running, rootNeeds } from './empty-root.ts';

const port = '8420';
const patienceMs = 60_000;

export const alone: Check = {
  claim: 'the executable runs its demo where there is no Node, no node_modules, no shell and no network',
  executable: 'dist/debrief',
  needs: [...rootNeeds, 'nsenter', 'curl'],
  async run(file) {
    await using root = emptyRoot(file);
    const version = root.start(['--version']);
    hold((await version.ended) === 0, `--version said: ${version.said()}`);

    const started = performance.now();
    const demo = root.start(['demo', '--once', '--json', '/data/demo.json'], { DEBRIEF_PORT: port });
    const firstPage = await untilPage(demo, started);
    const code = await demo.ended;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    hold(code === 0, `the demo ended with ${code}: ${demo.said().slice(-2000)}`);
    const result = join(root.folder, 'data/demo.json');
    hold(existsSync(result), 'the demo wrote no summaries');
    const summaries = JSON.parse(readFileSync(result, 'utf8')) as unknown[];
    return `version ${version.said().trim()}, first page after ${firstPage} s, ${summaries.length} summaries after ${seconds} s`;
  },
};

/** Seconds until a page is answered, asked from inside its network: there is no other way to it. */
async function untilPage(running: Running, started: number): Promise<string> {
  while (performance.now() - started < patienceMs && running.process.exitCode === null) {
    if (answers(running)) return ((performance.now() - started) / 1000).toFixed(1);
    await sleep(200);
  }
  throw new Error(`no page within ${patienceMs / 1000} s: ${running.said().slice(-2000)}`);
}

function answers(running: Running): boolean {
  const inside = ['--target', String(running.process.pid), '--net', 'curl', '--silent', '--fail', '--location', '--output', '/dev/null'];
  try {
    execFileSync('nsenter', [...inside, `http://127.0.0.1:${port}/`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
