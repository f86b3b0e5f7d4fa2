import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface EmptyRoot extends AsyncDisposable {
  folder: string;
  start: (args: string[], env?: Record<string, string>) => Running;
}

export interface Running {
  process: ChildProcess;
  /** What it has said so far, on both outputs. */
  said: () => string;
  /** Exit code, once it has ended. */
  ended: Promise<number | null>;
}

export const rootNeeds = ['unshare', 'chroot', 'mount', 'ip', 'ldd'];

/** A folder that holds the executable and the shared libraries it names, nothing else: no shell, no Node, no packages. */
export function emptyRoot(executable: string): EmptyRoot {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-root-'));
  for (const inside of ['tmp', 'proc', 'dev', 'data', 'noexec']) mkdirSync(join(folder, inside));
  chmodSync(join(folder, 'tmp'), 0o1777);
  writeFileSync(join(folder, 'dev/null'), '');
  copyFileSync(executable, join(folder, 'debrief'));
  chmodSync(join(folder, 'debrief'), 0o755);
  for (const library of sharedLibraries(executable)) {
    mkdirSync(join(folder, dirname(library)), { recursive: true });
    copyFileSync(realpathSync(library), join(folder, library));
  }
  const started: Running[] = [];
  return {
    folder,
    start(args, env = {}) {
      const running = start(folder, args, env);
      started.push(running);
      return running;
    },
    // unshare ignores SIGTERM while it waits; --kill-child takes what runs inside with it.
    async [Symbol.asyncDispose]() {
      for (const running of started) running.process.kill('SIGKILL');
      await Promise.all(started.map((running) => running.ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sharedLibraries(executable: string): string[] {
  const lines = execFileSync('ldd', [executable], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /(?:=> |^\s*)(\/\S+)/.exec(line)?.[1] ?? []);
}

/** In namespaces of its own: a network without a route, no other process, nothing mounted but what stands here. */
const enter = `
set -e
ip link set lo up
mount -t proc proc "$ROOT/proc"
mount --bind /dev/null "$ROOT/dev/null"
mount -t tmpfs -o noexec tmpfs "$ROOT/noexec"
exec chroot "$ROOT" /debrief "$@"`;

function start(folder: string, args: string[], env: Record<string, string>): Running {
  const child = spawn('unshare', ['--net', '--mount', '--pid', '--fork', '--kill-child', '/bin/sh', '-c', enter, 'sh', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ROOT: folder, HOME: '/data', ...env },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return { process: child, said: () => said, ended: new Promise((resolve) => child.once('close', (code) => resolve(code))) };
}
