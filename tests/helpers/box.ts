import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { licenceFor, program } from './vendor-build.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built program on a data folder of its own, with whatever model the environment has. */
export interface Box {
  readonly folder: string;
  run(args: readonly string[], input?: string): Promise<Ran>;
  serve(): Promise<{ url: string; child: ChildProcess }>;
  /** Imports a licence; some command has to have made the box. */
  license(): Promise<void>;
  /** Imports a licence, activates AI for managed devices and registers some, as an administrator at the command line does. */
  activate(...devices: string[]): Promise<void>;
  /** Ends what still runs, and the folder. */
  remove(): void;
}

/** `below` is a folder to be made inside the temporary one. */
export function makeBox(environment: Readonly<Record<string, string>> = {}, below = ''): Box {
  const root = mkdtempSync(join(tmpdir(), 'debrief-box-'));
  const folder = join(root, below);
  mkdirSync(folder, { recursive: true });
  const env = {
    ...process.env,
    DEBRIEF_DATA: folder,
    DEBRIEF_PORT: '0',
    DEBRIEF_LOG_LEVEL: 'warn',
    DEBRIEF_LANGUAGE: 'en',
    ...environment,
  };
  const started: ChildProcess[] = [];
  const start = (args: readonly string[]) => spawn(process.execPath, [program, ...args], { env, stdio: 'pipe' });
  const run: Box['run'] = async (args, input = '') => {
    const child = start(args);
    child.stdin.end(input);
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code: code as number | null, out, err };
  };
  const done = async (args: readonly string[]) => {
    const { code, err } = await run(args);
    if (code !== 0) throw new Error(`debrief ${args.join(' ')}: ${err}`);
  };
  const license = async () => {
    await done(['licence', 'show']);
    const file = join(root, 'licence.debrief');
    writeFileSync(file, licenceFor(folder));
    await done(['licence', 'import', file]);
  };
  return {
    folder,
    run,
    license,
    async activate(...devices) {
      await license();
      await done(['setting', 'set', 'aiFeatures=on', 'incomingSummaries=all']);
      for (const name of devices) await done(['device', 'add', name, '--platform', 'windows', '--managed', 'yes']);
    },
    async serve() {
      const child = start(['serve']);
      started.push(child);
      const [said] = await once(child.stdout, 'data');
      return { url: /http:\S+/.exec(String(said))?.[0] ?? '', child };
    },
    remove() {
      for (const child of started) child.kill('SIGKILL');
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
