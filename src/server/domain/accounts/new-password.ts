import { isCommonPassword } from '../../kit/common-passwords.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail, type PasswordFault } from '../../kit/errors.ts';
import { hashPassword } from '../../kit/passwords.ts';
import { companySettings } from '../settings/settings.ts';
import { isMadeOf } from './own-words.ts';

/** Characters that a password needs alone and beside a second factor (NIST SP 800-63B-4, 3.1.1.2), and the most it may have. */
export const passwordLengths = { alone: 15, withFactor: 8, most: 200 } as const;

export function passwordNeeds(withFactor: boolean): number {
  return withFactor ? passwordLengths.withFactor : passwordLengths.alone;
}

/** What goes into the database when a password is set. */
export interface NewPassword {
  /** PHC string. */
  readonly passwordHash: string;
  /** Too short to stand without a second factor. */
  readonly short: boolean;
}

interface Owner {
  readonly email: string;
  readonly name: string;
}

/**
 * Every password that somebody chooses passes here: long enough, not on the list of common ones, not made of the
 * owner's or the company's name. Nothing else is asked of it: no kinds of characters, no expiry.
 * @throws Failure password.refused, auth.slow-down
 */
export async function newPassword(ctx: Ctx, owner: Owner, password: string, { withFactor }: { withFactor: boolean }): Promise<NewPassword> {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  const least = passwordNeeds(withFactor);
  if (length < least) refuse('password-short', least);
  if (length > passwordLengths.most) refuse('password-long', passwordLengths.most);
  if (isCommonPassword(text)) refuse('password-common', least);
  const company = companySettings(ctx).companyName;
  if (isMadeOf(text, [owner.email, owner.name, company])) refuse('password-own', least);
  return { passwordHash: await hashPassword(text, ctx.random), short: length < passwordLengths.alone };
}

function refuse(reason: PasswordFault, limit: number): never {
  fail('password.refused', { reason, limit });
}
