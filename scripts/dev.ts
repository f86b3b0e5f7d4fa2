/** `npm run dev`: builds and serves; Node starts it anew when a file under src/ changes. */
import { bundleForNode } from './bundle/bundle.ts';

const outfile = 'dist/debrief.mjs';
await bundleForNode(outfile);
process.argv = [process.execPath, outfile, 'serve', ...process.argv.slice(2)];
await import(new URL(`../${outfile}`, import.meta.url).href);
