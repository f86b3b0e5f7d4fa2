import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { actorText } from '../domain/audit/model.ts';
import { fail } from '../kit/errors.ts';
import type { BodyRoom, HttpEnv } from './env.ts';

const megabyte = 1024 * 1024;

/** Bytes of large bodies that may be in memory at once: of everybody, and of one sender. */
export const room = { all: 128 * megabyte, each: 64 * megabyte };

/** Bodies up to this many bytes are always read: limits on connections hold them. */
export const smallBody = megabyte;

/** How long a client that found no room should wait. */
const patienceSeconds = 5;

/** So that uploads side by side cannot fill the memory that everything else needs. */
export function createBodyRoom(): BodyRoom {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take(sender, bytes) {
      const own = taken.get(sender) ?? 0;
      if (all + bytes > room.all || own + bytes > room.each) fail('request.busy', { seconds: patienceSeconds });
      const add = (amount: number) => {
        all += amount;
        const now = (taken.get(sender) ?? 0) + amount;
        if (now > 0) taken.set(sender, now);
        else taken.delete(sender);
      };
      add(bytes);
      return { free: () => add(-bytes) };
    },
  };
}

export function giveBodyRoom() {
  const bodyRoom = createBodyRoom();
  return createMiddleware<HttpEnv>(async (c, next) => {
    c.set('bodyRoom', bodyRoom);
    return next();
  });
}

/** Stands before what reads a body of up to `limitBytes`, and behind the guard: a stranger takes no room. */
export function withRoom(limitBytes: number) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const bytes = announced(c, limitBytes);
    if (bytes <= smallBody) return next();
    const taken = c.var.bodyRoom.take(actorText(c.var.ctx.actor), bytes);
    try {
      await next();
    } finally {
      taken.free();
    }
  });
}

/** A body without a length may turn out as large as the limit. */
function announced(c: Context<HttpEnv>, limitBytes: number): number {
  const length = c.req.header('content-length');
  return Math.min(length === undefined ? limitBytes : Number(length), limitBytes);
}
