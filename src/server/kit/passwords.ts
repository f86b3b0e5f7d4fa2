import { type Argon2Parameters, argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { fail } from './errors.ts';
import { createTurns } from './turns.ts';

const argon2id = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** Two at once leave the process its other threads; 32 waiting are done within two seconds on a slow box. */
const turns = createTurns({ atOnce: 2, most: 32 });

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const saltLength = 16;
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** PHC string of the password with a new salt. */
export async function hashPassword(password: string, random: (bytes: number) => Uint8Array): Promise<string> {
  const nonce = random(saltLength);
  const tag = await derive('known', { message: normal(password), nonce, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/**
 * True if the password made this PHC string, at the cost that the string names. A stranger is somebody who was never
 * signed in here: under a flood of guesses they wait behind everybody else.
 * @throws Failure auth.slow-down
 */
export async function verifyPassword(phc: string, password: string, who: 'known' | 'stranger' = 'known'): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = shape.exec(phc) ?? [];
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const nonce = Buffer.from(salt, 'base64');
  const numbers = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await derive(who, { message: normal(password), nonce, ...numbers, tagLength: expected.length });
  return timingSafeEqual(found, expected);
}

/** No password has this one: checked when there is no account, so that both answers take the same work. */
export const nobodysPassword = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

async function derive(who: 'known' | 'stranger', parameters: Argon2Parameters): Promise<Buffer> {
  return turns.take(who, () => argon2id('argon2id', parameters)) ?? fail('auth.slow-down', { seconds: 1 });
}

/** The same password typed on another keyboard or system is the same bytes. */
function normal(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
