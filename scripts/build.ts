/** `node scripts/build.ts [--executable]`: bundles src/server/main.ts into dist/debrief.mjs (or dist/debrief.cjs). */
import { bundleForExecutable, bundleForNode } from './bundle/bundle.ts';

const started = performance.now();
const executable = process.argv.includes('--executable');
const outfile = executable ? 'dist/debrief.cjs' : 'dist/debrief.mjs';
await (executable ? bundleForExecutable(outfile) : bundleForNode(outfile));
console.log(`${outfile} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
