/** The box's clock. */
export function systemNow(): Date {
  return new Date();
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** RFC 3339 in UTC; null stays null. */
export function iso<T extends number | null>(time: T): T extends number ? string : null {
  return (time === null ? null : new Date(time).toISOString()) as T extends number ? string : null;
}
