import { day, hour } from '../../kit/clock.ts';

/** A login unused for this long is over, in milliseconds. */
export const idleLimit = 12 * hour;

/** However much it is used, a login ends after this. */
export const absoluteLimit = 7 * day;
