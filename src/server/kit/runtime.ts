import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { isSea } from 'node:sea';
import { fail } from './errors.ts';
import { type Payload, readPayload } from './payload.ts';
import { unpackFiles } from './unpack.ts';

export interface Runtime {
  /** true inside the executable, false when Node runs the bundle or the sources. */
  packaged: boolean;
  /** What the executable carries; null from the sources. */
  payload: Payload | null;
}

/** The unpacked native parts. From the sources both are undefined, and the packages of node_modules are used. */
export interface NativeParts {
  /** better-sqlite3's addon: pass it to `openDatabase` as `nativeBinding`. */
  nativeBinding: object | undefined;
  /** Folder that holds node-llama-cpp; the engine's child finds it in its environment as DEBRIEF_RUNTIME. */
  folder: string | undefined;
}

let known: Runtime | undefined;

export function runtime(): Runtime {
  const packaged = isSea();
  known ??= { packaged, payload: packaged ? readPayload(process.execPath) : null };
  return known;
}

/**
 * Puts the executable's native parts on disk, into `<base>/runtime-<hash>` (base: the setting `runtimeFolder`, else the
 * data folder), checked against the index at each start. Sets DEBRIEF_RUNTIME for child processes.
 */
export function unpackRuntime(base: string, say: (line: string) => void = sayOnStderr): NativeParts {
  const { packaged, payload } = runtime();
  if (!packaged) return { nativeBinding: undefined, folder: undefined };
  if (payload === null) fail('program.damaged', { file: process.execPath, reason: 'program.missing' });

  const folder = join(resolve(base), `runtime-${payload.runtime.slice(0, 16)}`);
  const repaired = unpackFiles(process.execPath, payload, folder);
  if (repaired.length > 0)
    say(`debrief: ${repaired.length} of ${payload.files.length} files in ${folder} were missing or changed, and are written again`);
  process.env['DEBRIEF_RUNTIME'] = folder;
  return { nativeBinding: loadSqlite(folder), folder };
}

/** Loaded here and now because a folder mounted noexec shows itself only when a native part is mapped. */
function loadSqlite(folder: string): object {
  const file = join(folder, 'sqlite.node');
  try {
    return createRequire(file)(file) as object;
  } catch (error) {
    if (error instanceof Error && /failed to map segment/.test(error.message)) fail('runtime.noexec', { folder: dirname(folder) });
    throw error;
  }
}

function sayOnStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
