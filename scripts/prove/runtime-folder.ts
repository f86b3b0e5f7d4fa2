import { appendFileSync, globSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, hold } from './check.ts';
import { type EmptyRoot, emptyRoot, rootNeeds } from './empty-root.ts';

const executable = 'dist/debrief-no-model';
/** A command that opens the database, and so needs the unpacked parts. */
const command = ['audit', 'verify'];

async function runIn(root: EmptyRoot, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const running = root.start(command, env);
  return { code: await running.ended, said: running.said().trim() };
}

export const repairedRuntime: Check = {
  claim: 'a native part that was changed after unpacking is noticed and written again',
  executable,
  needs: rootNeeds,
  async run(file) {
    await using root = emptyRoot(file);
    const env = { DEBRIEF_DATA: '/data/debrief' };
    const first = await runIn(root, env);
    hold(first.code === 0, `the first start failed: ${first.said}`);
    for (const part of globSync('data/debrief/runtime-*/sqlite.node', { cwd: root.folder })) appendFileSync(join(root.folder, part), 'x');
    const { code, said } = await runIn(root, env);
    hold(code === 0 && /1 of \d+ files/.test(said), `after the change: ${said}`);
    return said;
  },
};

export const noexecFolder: Check = {
  claim: 'in a data folder mounted noexec the start says so and names DEBRIEF_RUNTIME_DIR, which helps',
  executable,
  needs: rootNeeds,
  async run(file) {
    await using root = emptyRoot(file);
    const refused = await runIn(root, { DEBRIEF_DATA: '/noexec/debrief' });
    hold(refused.code !== 0 && refused.said.includes('DEBRIEF_RUNTIME_DIR'), `it said: ${refused.said}`);
    const helped = await runIn(root, { DEBRIEF_DATA: '/noexec/debrief', DEBRIEF_RUNTIME_DIR: '/data' });
    hold(helped.code === 0, `with DEBRIEF_RUNTIME_DIR: ${helped.said}`);
    return refused.said;
  },
};

export const damagedExecutable: Check = {
  claim: 'an executable that was cut off says so, instead of starting half',
  executable,
  needs: rootNeeds,
  async run(file) {
    await using root = emptyRoot(file);
    truncateSync(join(root.folder, 'debrief'), 160e6);
    const { code, said } = await runIn(root, { DEBRIEF_DATA: '/data/debrief' });
    hold(code !== 0 && /missing or cut off/.test(said), `it said: ${said}`);
    return said;
  },
};
