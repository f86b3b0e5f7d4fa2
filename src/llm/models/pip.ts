import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFailure, type SourceReason, throwIfAborted } from './errors.ts';
import type { Bringing } from './notes.ts';

/** A slow machine may need this long before pip says its first word; from there on the index has `answerMs`. */
const firstWordMs = 20_000;

/**
 * Downloads one package into `folder` through the machine's own pip, which knows index, proxy and certificates.
 * The folder appears once the wheel is whole, so that a later run takes it as it is.
 * @throws SourceFailure no-python, no-pip, no-answer, no-package, refused, damaged-package
 */
export async function downloadPackage(requirement: string, folder: string, first: boolean, bringing: Bringing): Promise<string> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const watch = first ? answerWatch(bringing) : null;
  const signal = watch ? AbortSignal.any([bringing.signal, watch.late]) : bringing.signal;
  try {
    // Its temporary files lie in the model folder: on the right disk, and their growth is the progress.
    const { code, said } = await python(downloadArgs(requirement, first, bringing), { cwd: unfinished, tmp: unfinished }, signal, (text) =>
      watch?.heard(text),
    );
    if (watch?.late.aborted) throw new SourceFailure('no-answer', `pip, ${bringing.limits.answerMs / 1000} s`);
    if (code !== 0) throw new SourceFailure(reasonIn(said), lastLine(said));
  } finally {
    watch?.end();
  }
  if (!(await wheelIn(unfinished))) throw new SourceFailure('damaged-package', `${requirement} brought no wheel`);
  await rename(unfinished, folder);
  return (await wheelIn(folder)) as string;
}

/** Wheels only: a source package would run its own code here. The first download is told to talk, and the watch gives up before pip does. */
function downloadArgs(requirement: string, first: boolean, { limits }: Bringing): string[] {
  const timeout = (first ? 2 * limits.answerMs : limits.stallMs) / 1000;
  const patience = ['--timeout', String(Math.max(1, timeout)), '--retries', first ? '0' : '3', ...(first ? ['-vv'] : [])];
  const quiet = ['--no-cache-dir', '--progress-bar', 'off', '--no-input', '--disable-pip-version-check'];
  return ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', ...quiet, ...patience, '-d', '.', requirement];
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

/** Counts from pip's first word (so that a slow start of Python is not held against the index) to the first sign of an answer. */
function answerWatch({ limits }: Bringing) {
  const late = new AbortController();
  let timer = setTimeout(() => late.abort(), firstWordMs);
  let begun = false;
  return {
    late: late.signal,
    heard(text: string) {
      if (/Found link|Collecting|Downloading|Using cached|ERROR/.test(text)) clearTimeout(timer);
      else if (!begun) {
        clearTimeout(timer);
        timer = setTimeout(() => late.abort(), limits.answerMs);
      }
      begun = true;
    },
    end: () => clearTimeout(timer),
  };
}

function reasonIn(said: string): SourceReason {
  if (/No module named '?pip/.test(said)) return 'no-pip';
  if (/connection error|timed out|ssl certificate/i.test(said)) return 'no-answer';
  return /No matching distribution/.test(said) ? 'no-package' : 'refused';
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
    said = (said + chunk.toString('utf8')).slice(-20_000);
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
