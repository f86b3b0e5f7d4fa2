import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * node-llama-cpp tries its binary in a process of its own before it trusts it: it forks this program with
 * TEST_BINDING_CP=true and the path of its test script. Inside the executable that fork starts our own main,
 * which hands over to that script, and only to that one, out of the unpacked runtime folder.
 */
export function isBindingTest(): boolean {
  return process.env['TEST_BINDING_CP'] === 'true' && process.send !== undefined && process.env['DEBRIEF_RUNTIME'] !== undefined;
}

export async function answerBindingTest(): Promise<void> {
  const folder = process.env['DEBRIEF_RUNTIME'] ?? '';
  const script = process.argv.find((argument) => basename(argument) === 'testBindingBinary.js' && argument.startsWith(folder));
  if (!script) throw new Error('a binding test without its script');
  const load = createRequire(join(folder, 'load.cjs'))('./load.cjs') as (name: string) => Promise<unknown>;
  await load(pathToFileURL(script).href);
}
