import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type ErrorCode, Failure } from '../kit/errors.ts';
import { networkOf, senderAddress } from './address.ts';
import { deviceOf } from './device-cookie.ts';
import type { HttpEnv } from './env.ts';
import { createLoginGate, type Guess } from './login-gate.ts';

/** What a wrong guess fails with. */
const wrong: Readonly<Record<Guess, readonly ErrorCode[]>> = {
  password: ['auth.wrong', 'auth.wrong-password'],
  code: ['auth.wrong-code'],
};

/** One gate for all that looks at passwords and codes: pages and API. */
export function withLoginGate() {
  const gate = createLoginGate();
  return createMiddleware<HttpEnv>(async (c, next) => {
    c.set('gate', gate);
    return next();
  });
}

/**
 * Runs a verb that looks at a password or a code of this account, unless too many were wrong (`auth.slow-down`).
 */
export async function attempt<T>(c: Context<HttpEnv>, guess: Guess, email: string, verb: () => T | Promise<T>): Promise<T> {
  const { ctx, gate } = c.var;
  const guesser = { email, network: networkOf(senderAddress(c)), device: deviceOf(c, email) };
  const running = gate.attempt(guess, guesser, ctx.now());
  try {
    const answer = await verb();
    running.passed();
    return answer;
  } catch (error) {
    if (!(error instanceof Failure && wrong[guess].includes(error.code))) running.takeBack();
    throw error;
  }
}

/** The same for a verb that looks at both. */
export function attemptBoth<T>(c: Context<HttpEnv>, email: string, verb: () => T | Promise<T>): Promise<T> {
  return attempt(c, 'password', email, () => attempt(c, 'code', email, verb));
}
