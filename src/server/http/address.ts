import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';

/** Where a request comes from: who is connected, or whom a trusted proxy names; "unknown" without a connection. */
export function senderAddress(c: Context<HttpEnv>): string {
  return c.var.sender.address;
}

/** What one sender can have many of counts as one: of IPv6, whoever has an address has its whole /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
