import type { Session } from '../../sessions/record.ts';
import type { People } from './source.ts';

/** Who took part in a session and what it was held on, by name. */
export function peopleOf({ supporter, customer, device, os }: Pick<Session, 'supporter' | 'customer' | 'device' | 'os'>): People {
  const others = [customer?.company, device.name, os].filter((name) => typeof name === 'string');
  return { supporter: supporter.name, customer: customer?.name ?? null, others };
}
