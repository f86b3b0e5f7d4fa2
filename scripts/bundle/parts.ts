import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fontFiles } from '../../src/views/exports/pdf/fonts.ts';

/** A file that travels behind the executable: where it lies now, and where it is unpacked. */
export interface Part {
  from: string;
  path: string;
}

/** Needed to compile node-llama-cpp or for its own command line, never to run it. */
const neverLoaded = new Set(['cmake-js', 'node-addon-api', 'yargs', 'tar']);
const skipped =
  /\.(map|md|markdown|d\.[cm]?ts|ts|bundle|bnf|yml|flow)$|\/(test|tests|__tests__|docs|\.github)\/|^(node-llama-cpp\/(templates|bins|llama\/(?!binariesGithubRelease\.json|llama\.cpp\.info\.json|package\.json|grammars\/)))/;

/** The native parts and what they load from disk: node-llama-cpp with its packages, its CPU binary, SQLite's addon; the fonts of PDFs. */
export async function runtimeParts(): Promise<Part[]> {
  const folders = new Set<string>();
  await addPackage('node-llama-cpp', '.', folders);
  await addPackage('@node-llama-cpp/linux-x64', '.', folders);
  return [
    { from: 'node_modules/better-sqlite3/prebuilds/linux-x64.node', path: 'sqlite.node' },
    { from: 'scripts/bundle/load.cjs', path: 'load.cjs' },
    ...adapterParts(),
    ...fontParts(),
    ...[...folders].sort().flatMap(filesOf),
  ];
}

/** What a model learnt for this program: looked for in `adapter/` beside the program (app/engine.ts). */
export function adapterParts(): Part[] {
  return globSync('models/adapter/*.gguf')
    .sort()
    .map((from) => ({ from, path: `adapter/${basename(from)}` }));
}

/** 34 MB, with the licence that they are given away under (SIL Open Font Licence). */
export function fontParts(): Part[] {
  const folder = 'node_modules/@expo-google-fonts';
  const packages = new Set(Object.values(fontFiles).map((file) => file.split('/')[0]));
  const licences = [...packages].map((name) => `${name}/LICENSE_FONT`);
  return [...Object.values(fontFiles), ...licences].map((file) => ({ from: join(folder, file), path: join(folder, file) }));
}

async function addPackage(name: string, importer: string, folders: Set<string>): Promise<void> {
  const folder = nearest(name, importer);
  if (folders.has(folder)) return;
  folders.add(folder);
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) {
    if (!neverLoaded.has(dependency)) await addPackage(dependency, folder, folders);
  }
}

/** Node's own way: the nearest node_modules on the way up. */
function nearest(name: string, importer: string): string {
  for (let folder = importer; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === '.') throw new Error(`${name}, needed by ${importer}, is not installed`);
  }
}

function filesOf(folder: string): Part[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true, exclude: (entry) => entry.name === 'node_modules' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((from) => !skipped.test(relative('node_modules', from)))
    .sort()
    .map((from) => ({ from, path: from }));
}
