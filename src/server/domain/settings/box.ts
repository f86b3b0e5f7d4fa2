import { homedir } from 'node:os';
import { join } from 'node:path';
import { choice, folder, hostNames, type Kind, networks, text, type Value, webAddress, wholeNumber } from './kinds.ts';
import type { Default, Environment, Setting } from './setting.ts';

const box = <V extends Value, const D extends Default>(
  section: Setting['section'],
  env: string,
  kind: Kind<V>,
  unset: D,
): Setting<V, D> & { readonly where: 'box' } => ({ where: 'box', section, env, kind, default: unset });

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Settings of the box: from the environment, read when the program starts. */
export const boxSettings = {
  host: box('network', 'DEBRIEF_HOST', text(253), '127.0.0.1'),
  port: box('network', 'DEBRIEF_PORT', wholeNumber(0, 65_535), '8420'),
  hostNames: box('network', 'DEBRIEF_HOST_NAMES', hostNames, ''),
  trustedProxies: box('network', 'DEBRIEF_TRUSTED_PROXIES', networks, ''),
  dataFolder: box('folders', 'DEBRIEF_DATA', folder, (env) => below(env, 'XDG_DATA_HOME', '.local/share', 'debrief')),
  runtimeFolder: box('folders', 'DEBRIEF_RUNTIME_DIR', folder, null),
  modelFolder: box('folders', 'DEBRIEF_MODEL_DIR', folder, (env) => below(env, 'XDG_CACHE_HOME', '.cache', 'debrief/models')),
  envFile: box('folders', 'DEBRIEF_ENV_FILE', folder, null),
  model: box('model', 'DEBRIEF_MODEL', text(200), null),
  modelFrom: box('model', 'DEBRIEF_MODEL_FROM', folder, null),
  modelMirror: box('model', 'DEBRIEF_MODEL_MIRROR', webAddress, null),
  logLevel: box('log', 'DEBRIEF_LOG_LEVEL', choice(logLevels), 'info'),
  language: box('commands', 'DEBRIEF_LANGUAGE', text(20), null),
  corpus: box('commands', 'DEBRIEF_CORPUS', folder, null),
};

function below(env: Environment, base: string, otherwise: string, name: string): string {
  return join(env[base] || join(env['HOME'] || homedir(), otherwise), name);
}
