import { createRequire } from 'node:module';
import { join } from 'node:path';

type Library = typeof import('node-llama-cpp');

/**
 * The model library, from the checkout's node_modules or, inside the executable, from the unpacked runtime folder
 * that the parent names in DEBRIEF_RUNTIME (it cannot be bundled: it finds its native files by its own folder).
 */
export async function loadLibrary(runtimeFolder = process.env.DEBRIEF_RUNTIME): Promise<Library> {
  if (!runtimeFolder) return await import('node-llama-cpp');
  // An executable's script can import nothing but Node's own modules; a file of that folder can.
  const load = createRequire(join(runtimeFolder, 'load.cjs'))('./load.cjs') as (name: string) => Promise<Library>;
  return await load('node-llama-cpp');
}
