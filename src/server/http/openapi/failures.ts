import type { ErrorCode } from '../../kit/errors.ts';
import { smallBody } from '../body-room.ts';
import type { Route } from '../route.ts';
import { statusOf } from '../status.ts';

/** Every code of the closed list. */
export const errorCodes = Object.keys(statusOf) as ErrorCode[];

/** How a route can fail: its own ways, and those that follow from what it takes and who may come. */
export function failuresOf(route: Route): ErrorCode[] {
  const { method, path, guard, body, bytes, knowsRepeats, limit = 0, fails = [] } = route;
  const changes = method !== 'get';
  const codes: (ErrorCode | false)[] = [
    'auth.wrong-key',
    guard !== 'public' && 'auth.required',
    guard !== 'public' && 'auth.forbidden',
    changes && 'auth.foreign-origin',
    'input.invalid',
    changes && 'input.too-large',
    body !== undefined && bytes === undefined && 'request.media-type',
    path.includes(':') && 'record.missing',
    method === 'post' && !knowsRepeats && 'request.reused',
    method === 'post' && !knowsRepeats && 'request.pending',
    method === 'post' && !knowsRepeats && 'request.lost',
    'request.long-address',
    'request.foreign-host',
    limit > smallBody && 'request.busy',
    'request.too-many',
    'internal',
  ];
  return [...new Set([...codes.filter((code) => code !== false), ...fails])];
}

/** The codes of a route by status, in ascending order. */
export function failuresByStatus(route: Route): [status: number, codes: ErrorCode[]][] {
  const groups = Map.groupBy(failuresOf(route), (code) => statusOf[code] as number);
  return [...groups].sort(([left], [right]) => left - right);
}
