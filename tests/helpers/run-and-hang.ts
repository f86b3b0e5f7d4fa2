/** Run as a process of its own: takes the job of the database in argv, says "running" and never ends; somebody kills it. */
import { openDatabase } from '../../src/db/client.ts';
import { startRunner } from '../../src/server/jobs/runner.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

const ctx = { db: openDatabase(String(process.argv[2])), now: () => new Date(), id: () => 'killed', log: console } as unknown as Ctx;
startRunner(ctx, {
  summarize: async (_ctx, _job, report) => {
    report({ phase: 'writing', done: 0.5, parts: { problem: 'half written' } });
    console.log('running');
    await new Promise(() => setInterval(() => {}, 1000));
  },
});
