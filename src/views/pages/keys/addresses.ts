import type { Place } from '../../layouts/places.ts';
import type { WhoseView } from './props.ts';

const bases = { everybody: '/admin/keys', own: '/account/keys' } as const;

export const placeOf: Readonly<Record<WhoseView, Place>> = { everybody: 'keys', own: 'ownKeys' };

export function keysHref(whose: WhoseView): string {
  return bases[whose];
}

export function newKeyHref(whose: WhoseView): string {
  return `${bases[whose]}/new`;
}

export function keyHref(whose: WhoseView, id: string): string {
  return `${bases[whose]}/${encodeURIComponent(id)}`;
}
