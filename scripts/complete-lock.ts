/**
 * `node scripts/complete-lock.ts`: adds to package-lock.json the optional packages of other platforms that npm left out.
 *
 * npm leaves a platform's package out of the lock when the registry it asked (a mirror, say) does not carry it; from
 * then on `npm ci` refuses the lock everywhere. An entry with version, system and processor is enough to be skipped
 * where it does not fit. tests/rules/lock.test.ts fails where this has to be run.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  name?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const aliases: Record<string, string> = { mac: 'darwin', macos: 'darwin', win: 'win32', windows: 'win32' };
const processors = ['arm64', 'x64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

const { overrides = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { overrides?: Record<string, string> };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const added: string[] = [];

for (const entry of Object.values(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path]) continue;
    lock.packages[path] = { ...entryOf(name, overrides[name] ?? wanted), ...(entry.dev ? { dev: true } : {}), optional: true };
    added.push(name);
  }
}

const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.join(', ')}`);

/** `wanted` is an exact version, or `npm:<name>@<version>` where package.json puts another package in its place. */
function entryOf(name: string, wanted: string): Entry {
  const [, stand, version] = /^npm:(.+)@([^@]+)$/.exec(wanted) ?? [];
  return { ...(stand ? { name: stand } : {}), version: version ?? wanted, ...platformOf(stand ?? name) };
}

function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = (name.split('/').at(-1) ?? name).split('-').map((word) => aliases[word] ?? word);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.map((word) => (word.startsWith('armv7') ? 'arm' : word)).find((word) => processors.includes(word));
  if (cpu === undefined) throw new Error(`cannot tell the platform of ${name}: add its entry by hand`);
  return { ...(os ? { os: [os] } : {}), cpu: [cpu], ...(name.includes('musl') ? { libc: ['musl'] } : {}) };
}
