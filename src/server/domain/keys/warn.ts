import { listKeys } from '../../../db/queries/keys.ts';
import { day, hour, iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { keyTimes } from './model.ts';

const most = 500;

/** Asked every hour, says of each key that ends within 30 days so once a day, in the log: pages tell it to who looks at them. */
export function warnOfEndingKeys(ctx: Ctx): void {
  const times = keyTimes(ctx);
  for (const { key } of listKeys(ctx.db, { state: 'ending' }, times, most, null)) {
    const left = (key.expiresAt ?? 0) - times.now;
    if (left % day < hour) ctx.log.warn({ id: key.id, ends: iso(key.expiresAt), days: Math.floor(left / day) }, 'an API key ends soon');
  }
}
