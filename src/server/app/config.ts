import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { fail } from '../kit/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

type Default = string | null | ((env: Environment) => string);

interface Setting<S extends z.ZodType = z.ZodType, D extends Default = Default> {
  /** What it is for, for the documentation page. */
  readonly doc: string;
  readonly env: string;
  /** Reads the text of the environment variable. */
  readonly schema: S;
  /** As text, so that a default passes the same check as a value that somebody set; null: may stay unset. */
  readonly default: D;
  /** A secret's value stands in no log, page or support bundle. */
  readonly secret: boolean;
}

const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path));
const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.number().min(min).max(max));
const plain = <S extends z.ZodType, D extends Default>(setting: Omit<Setting<S, D>, 'secret'>): Setting<S, D> => ({
  ...setting,
  secret: false,
});

/** Every setting there is. The documentation page and the start read this one list. */
export const settings = {
  dataFolder: plain({
    doc: 'Folder with the database, the lock and the socket. Made at first start, readable by its owner alone.',
    env: 'DEBRIEF_DATA',
    schema: folder,
    default: (env) => join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'debrief'),
  }),
  host: plain({
    doc: 'Address to listen on. 127.0.0.1 serves this machine alone; 0.0.0.0 serves the network.',
    env: 'DEBRIEF_HOST',
    schema: z.string().trim().min(1),
    default: '127.0.0.1',
  }),
  port: plain({ doc: 'Port to listen on; 0 takes a free one.', env: 'DEBRIEF_PORT', schema: wholeNumber(0, 65_535), default: '8420' }),
  runtimeFolder: plain({
    doc: 'Folder that the executable unpacks its native parts into, where the data folder is mounted noexec.',
    env: 'DEBRIEF_RUNTIME_DIR',
    schema: folder,
    default: null,
  }),
  model: plain({
    doc: 'Id of the model in the catalogue that writes the summaries; without it, the one chosen by "debrief model use".',
    env: 'DEBRIEF_MODEL',
    schema: z.string().trim().min(1),
    default: null,
  }),
  modelFolder: plain({
    doc: 'Folder with the model files.',
    env: 'DEBRIEF_MODEL_DIR',
    schema: folder,
    default: (env) => join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'debrief', 'models'),
  }),
  modelFrom: plain({
    doc: 'File or folder that a missing model is taken from, before any download.',
    env: 'DEBRIEF_MODEL_FROM',
    schema: folder,
    default: null,
  }),
  modelMirror: plain({
    doc: 'Address of an internal mirror of model files; the file name is added to it.',
    env: 'DEBRIEF_MODEL_MIRROR',
    schema: z.url({ protocol: /^https?$/ }),
    default: null,
  }),
  language: plain({
    doc: 'Language of the command line: en, fr, pt, de or es. Without it, that of LC_ALL, LC_MESSAGES or LANG.',
    env: 'DEBRIEF_LANGUAGE',
    schema: z.enum(['en', 'fr', 'pt', 'de', 'es']),
    default: null,
  }),
  logLevel: plain({
    doc: 'How much is logged to standard error.',
    env: 'DEBRIEF_LOG_LEVEL',
    schema: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
    default: 'info',
  }),
} satisfies Record<string, Setting>;

type Settings = typeof settings;
type Value<S extends Setting> = z.output<S['schema']> | (S['default'] extends null ? null : never);
/** The settings' values, checked. */
export type Config = { readonly [K in keyof Settings]: Value<Settings[K]> };

/** Reads every setting; all faults are named at once. An empty variable counts as unset. */
export function readConfig(env: Environment = process.env): Config {
  const config: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    const fallback = typeof setting.default === 'function' ? setting.default(env) : setting.default;
    const text = env[setting.env] || fallback;
    if (text === null) {
      config[name] = null;
      continue;
    }
    const read = setting.schema.safeParse(text);
    if (read.success) config[name] = read.data;
    else
      faults.push(
        `${setting.env}: ${read.error.issues.map((issue) => issue.message).join(', ')} (found ${setting.secret ? 'a value' : JSON.stringify(text)})`,
      );
  }
  if (faults.length > 0) fail('settings.invalid', { faults: faults.join('\n') });
  return config as Config;
}

/** Variables that other parts of the house read: the engine's child and the tests. */
const known = new Set([
  ...Object.values<Setting>(settings).map((setting) => setting.env),
  'DEBRIEF_ENGINE_CHILD',
  'DEBRIEF_RUNTIME',
  'DEBRIEF_CORPUS',
]);

/** Names that look like settings and are none: most often a spelling mistake, so the start warns of them. */
export function unknownSettings(env: Environment = process.env): string[] {
  return Object.keys(env).filter((name) => name.startsWith('DEBRIEF_') && !known.has(name));
}
