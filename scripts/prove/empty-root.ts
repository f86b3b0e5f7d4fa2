import { type ChildProcess, execFileSync, type StdioOptions, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface EmptyRoot {
  folder: string;
  /** Runs the executable inside, in namespaces of its own: no route, no other process, nothing mounted but /proc and /dev/null. */
  run: (args: string[], options?: { env?: Record<string, string>; stdio?: StdioOptions }) => ChildProcess;
}

/** A folder that holds the executable and the shared libraries it names, nothing else: no shell, no Node, no packages. */
export function emptyRoot(executable: string): EmptyRoot {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-root-'));
  for (const inside of ['tmp', 'proc', 'dev', 'data', 'etc']) mkdirSync(join(folder, inside), { recursive: true });
  chmodSync(join(folder, 'tmp'), 0o1777);
  writeFileSync(join(folder, 'dev/null'), '');
  copyFileSync(executable, join(folder, 'debrief'));
  chmodSync(join(folder, 'debrief'), 0o755);
  for (const library of sharedLibraries(executable)) {
    mkdirSync(join(folder, dirname(library)), { recursive: true });
    copyFileSync(realpathSync(library), join(folder, library));
  }
  return { folder, run: (args, options) => enter(folder, args, options) };
}

function sharedLibraries(executable: string): string[] {
  const lines = execFileSync('ldd', [executable], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /(?:=> |^\s*)(\/\S+)/.exec(line)?.[1] ?? []);
}

const inside = `
set -e
ip link set lo up
mount -t proc proc "$ROOT/proc"
mount --bind /dev/null "$ROOT/dev/null"
exec chroot "$ROOT" /debrief "$@"`;

function enter(
  folder: string,
  args: string[],
  { env = {}, stdio = 'pipe' }: { env?: Record<string, string>; stdio?: StdioOptions } = {},
): ChildProcess {
  const namespaces = ['--net', '--mount', '--pid', '--fork', '--kill-child'];
  return spawn('unshare', [...namespaces, '/bin/sh', '-c', inside, 'sh', ...args], {
    stdio,
    env: { PATH: process.env['PATH'] ?? '', ROOT: folder, HOME: '/data', ...env },
  });
}
