import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * One ELF file of Node and the bundle. pkg would fetch Node from nodejs.org; its cache (always `~/.pkg-cache`) is
 * filled with the binary of the npm package `node` instead, under a HOME of its own, so that nothing is downloaded.
 */
export function makeExecutable(bundle: string, outfile: string): void {
  const home = resolve('dist/.pkg-home');
  const name = `node-${process.version}-linux-x64`;
  const cache = join(home, '.pkg-cache/sea');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(cache, name, 'bin'), { recursive: true });
  symlinkSync(process.execPath, join(cache, name, 'bin/node'));
  for (const mark of [`${name}.tar.gz`, `${name}.tar.gz.ok`, `${name}/bin/node.ok`]) writeFileSync(join(cache, mark), '');

  const target = `node${process.version.slice(1)}-linux-x64`;
  execFileSync('pkg', [bundle, '--sea', '--targets', target, '--output', outfile], {
    env: { ...process.env, HOME: home },
    stdio: 'inherit',
  });
}
