import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFailure, throwIfAborted } from './errors.ts';
import type { Bringing } from './notes.ts';

/** A slow machine may need this long before pip says its first word; from there on the index has `answerMs`. */
const firstWordMs = 20_000;

/** Whether this machine has a pip. @throws SourceFailure no-python, no-pip */
export async function askPip(bringing: Bringing): Promise<void> {
  const { code, said } = await python(['-m', 'pip', '--version'], {}, bringing.signal, () => undefined);
  if (code !== 0) throw new SourceFailure('no-pip', lastLine(said));
}

/**
 * Downloads one package into `folder` through the machine's own pip, which knows index, proxy and certificates.
 * The folder appears once the wheel is whole, so that a later run takes it as it is.
 */
export async function downloadPackage(requirement: string, folder: string, first: boolean, bringing: Bringing): Promise<string> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { answerMs, stallMs } = bringing.limits;
  // The watch gives up before pip does, so that the reason is known.
  const [timeout, retries] = first ? [2 * answerMs, 0] : [stallMs, 3];
  const args = ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', '--no-cache-dir', '--progress-bar', 'off', '--no-input'];
  args.push(
    '--disable-pip-version-check',
    '--timeout',
    String(Math.max(1, timeout / 1000)),
    '--retries',
    String(retries),
    '-d',
    '.',
    requirement,
  );
  const watch = first ? answerWatch(bringing) : null;
  const signal = watch ? AbortSignal.any([bringing.signal, watch.late]) : bringing.signal;
  try {
    // Its temporary files lie in the model folder: on the right disk, and their growth is the progress.
    const { code, said } = await python(args, { cwd: unfinished, tmp: unfinished }, signal, (text) => watch?.heard(text));
    if (watch?.late.aborted) throw new SourceFailure('no-answer', `pip, ${answerMs / 1000} s`);
    if (code !== 0) throw new SourceFailure(/No matching distribution/.test(said) ? 'no-package' : 'refused', lastLine(said));
  } finally {
    watch?.end();
  }
  if (!(await wheelIn(unfinished))) throw new SourceFailure('damaged-package', `${requirement} brought no wheel`);
  await rename(unfinished, folder);
  return (await wheelIn(folder)) as string;
}

/** The wheel of a finished package, of this run or of an earlier one. */
export async function wheelIn(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const wheel = names.find((name) => name.endsWith('.whl'));
  return wheel ? join(folder, wheel) : null;
}

/** Bytes below a folder, also of what pip is still writing. */
export async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** pip says "Collecting" before it asks the index and "Downloading" when it was answered. */
function answerWatch({ limits }: Bringing) {
  const late = new AbortController();
  let timer = setTimeout(() => late.abort(), firstWordMs);
  let asked = false;
  return {
    late: late.signal,
    heard(text: string) {
      if (/Downloading|Using cached|Saved|File was already/.test(text)) clearTimeout(timer);
      else if (!asked && /Collecting/.test(text)) {
        asked = true;
        clearTimeout(timer);
        timer = setTimeout(() => late.abort(), limits.answerMs);
      }
    },
    end: () => clearTimeout(timer),
  };
}

async function python(
  args: string[],
  { cwd, tmp }: { cwd?: string; tmp?: string },
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<{ code: number | null; said: string }> {
  const env = {
    ...process.env,
    PYTHONUNBUFFERED: '1',
    PIP_QUIET: '0',
    PIP_REQUIRE_VIRTUALENV: '0',
    ...(tmp ? { TMPDIR: tmp, TEMP: tmp, TMP: tmp } : {}),
  };
  const command = process.platform === 'win32' ? 'python' : 'python3';
  throwIfAborted(signal);
  const child = spawn(command, args, { ...(cwd ? { cwd } : {}), env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4_000);
    onText(chunk.toString('utf8'));
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', (error: NodeJS.ErrnoException) => reject(new SourceFailure('no-python', error.code ?? error.message)));
      child.on('close', (code) => resolve({ code, said }));
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function lastLine(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.findLast((text) => text.startsWith('ERROR')) ?? lines.at(-1) ?? 'no word';
  return line.replace(/^ERROR:\s*/, '').slice(0, 200);
}
