/** Run as a process of its own: claims and completes jobs of the database in argv until none is left; prints their ids. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/db/client.ts';
import { claim, complete } from '../../src/db/queries/job-leases.ts';

const db = openDatabase(String(process.argv[2]));
const now = Date.now();
for (;;) {
  const job = claim(db, ['count'], `${process.pid}`, now, now + 60_000);
  if (!job) break;
  console.log(job.id);
  await sleep(1);
  complete(db, { id: job.id, lease: job.lease ?? '' }, now);
}
db.close();
