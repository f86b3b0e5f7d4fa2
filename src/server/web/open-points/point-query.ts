import { z } from 'zod';
import { type Age, ages, type PointFilters, pointStates } from '../../../views/pages/open-points/props.ts';

/** Filters as the address and the form have them. */
export const filterFields = {
  group: z.string().max(200).default(''),
  age: z.enum(['', ...ages]).default(''),
  state: z.enum(pointStates).default('open'),
};

export const cursorField = z.string().max(1000).optional();

/** In days, both ends open: "up to 7 days" begins where "up to 1 day" ends. */
const daysOf: Readonly<Record<Age, { readonly olderThan?: number; readonly youngerThan?: number }>> = {
  day: { youngerThan: 1 },
  week: { olderThan: 1, youngerThan: 7 },
  month: { olderThan: 7, youngerThan: 30 },
  older: { olderThan: 30 },
};

export function wantedOf({ group, age, state }: PointFilters) {
  return { group: group || null, state, ...(age !== '' && daysOf[age]) };
}
