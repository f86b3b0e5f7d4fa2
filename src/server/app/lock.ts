import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { holdFile } from '../../db/lock.ts';
import { fail } from '../kit/errors.ts';

export interface Lock {
  release(): void;
}

const holder = z.object({ pid: z.int().positive(), since: z.string() });

/**
 * Makes this process the one writer of a data folder (SPEC K8). The kernel holds the lock, so one that a dead process
 * left behind is taken over at once; `debrief.pid` beside it only says who to look for.
 */
export function takeLock(folder: string, nativeBinding?: object): Lock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const held = holdFile(join(folder, 'debrief.lock'), nativeBinding);
  if (!held) fail('data.locked', { folder, pid: readHolder(folder)?.pid ?? 0 });
  const note = join(folder, 'debrief.pid');
  writeFileSync(`${note}.new`, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }), { mode: 0o600 });
  renameSync(`${note}.new`, note);
  return {
    release() {
      rmSync(note, { force: true });
      held.release();
    },
  };
}

/** Who took the lock last; null if nobody did or the note cannot be read. */
export function readHolder(folder: string): z.infer<typeof holder> | null {
  try {
    return holder.parse(JSON.parse(readFileSync(join(folder, 'debrief.pid'), 'utf8')));
  } catch {
    return null;
  }
}
