import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { settings } from '../domain/settings/list.ts';
import { fail } from '../kit/errors.ts';
import type { Io } from './io.ts';

/** The variables, and those of the file that DEBRIEF_ENV_FILE names; one that is set already wins. */
export function withEnvFile(io: Io): Io {
  const path = io.env[settings.envFile.env];
  if (!path) return io;
  const set = Object.entries(io.env).filter(([, value]) => value);
  return { ...io, env: { ...readVariables(path), ...Object.fromEntries(set) } };
}

function readVariables(path: string): Io['env'] {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    const fault = { setting: 'envFile', at: settings.envFile.env, found: path, reason: 'setting.unreadable', detail };
    return fail('settings.invalid', { faults: [fault] });
  }
}
