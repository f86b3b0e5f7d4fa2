import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Config } from '../domain/settings/list.ts';
import type { HttpEnv, Sender } from './env.ts';

/**
 * Notes where a request comes from. What stands in X-Forwarded-For and X-Forwarded-Proto counts only as far as trusted
 * proxies wrote it: anybody can send these headers. By default no proxy is trusted.
 */
export function noteSender({ trustedProxies }: Pick<Config, 'trustedProxies'>) {
  const trusted = networksOf(trustedProxies);
  return createMiddleware<HttpEnv>(async (c, next) => {
    c.set('sender', senderOf(c, trusted));
    return next();
  });
}

function senderOf(c: Context<HttpEnv>, trusted: BlockList): Sender {
  const socket = c.env?.incoming?.socket;
  const peer = plainAddress(socket?.remoteAddress ?? '');
  if (peer === null) return { address: 'unknown', encrypted: isHttps(c) };
  if (!includes(trusted, peer)) return { address: peer, encrypted: isHttps(c) };
  const scheme = c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase();
  return { address: originOf(peer, c.req.header('x-forwarded-for') ?? '', trusted), encrypted: scheme === 'https' || isHttps(c) };
}

/** From the proxy outwards, each trusted one telling whom it heard; the first that is not trusted is the sender. */
function originOf(peer: string, forwarded: string, trusted: BlockList): string {
  let known = peer;
  for (const hop of forwarded.split(',').reverse()) {
    const address = plainAddress(hop.trim());
    if (address === null) return known;
    known = address;
    if (!includes(trusted, known)) return known;
  }
  return known;
}

/** "::ffff:10.0.0.5", "10.0.0.5:4711" and "[fe80::1]:4711" without what does not name the machine; null: no address. */
function plainAddress(written: string): string | null {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(written) ?? [];
  const bare = inBrackets ?? written.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address;
}

function networksOf(written: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of written) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return list;
}

function includes(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

function isHttps(c: Context<HttpEnv>): boolean {
  return new URL(c.req.url).protocol === 'https:';
}
