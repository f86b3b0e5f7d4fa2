import { z } from 'zod';
import { passwordSchema } from '../domain/accounts/model.ts';
import { changePassword } from '../domain/accounts/password.ts';
import { changeProfile, findOwnAccount, ownAccountSchema, profileChangeSchema } from '../domain/accounts/profile.ts';
import { attempt } from '../http/attempt.ts';
import { route } from '../http/route.ts';

const passwordChangeSchema = z.strictObject({ present: passwordSchema.describe('The present password.'), password: passwordSchema });

/** Who asks; keys of the company and the box's operator have no account. */
export const ownRoutes = [
  route({
    method: 'get',
    path: '/me',
    guard: 'self',
    summary: "Read one's own account",
    answers: { 200: { says: 'The account.', schema: ownAccountSchema } },
    fails: ['record.missing'],
    handle: (c) => c.json(findOwnAccount(c.var.ctx)),
  }),
  route({
    method: 'patch',
    path: '/me',
    guard: 'self',
    summary: "Change one's own account",
    description: 'What is left out stays. Its address, role and groups are an administrator’s to change.',
    body: profileChangeSchema,
    answers: { 200: { says: 'The account as it is now.', schema: ownAccountSchema } },
    fails: ['record.missing'],
    handle: (c, { body }) => c.json(changeProfile(c.var.ctx, body)),
  }),
  route({
    method: 'put',
    path: '/me/password',
    guard: 'self',
    summary: "Change one's own password",
    description: 'Ends every login of the account. Its API keys stay.',
    body: passwordChangeSchema,
    answers: { 204: { says: 'It is changed.', schema: null } },
    fails: ['record.missing', 'auth.wrong-password', 'auth.slow-down', 'password.refused'],
    handle: async (c, { body }) => {
      const { ctx } = c.var;
      const { id, email } = findOwnAccount(ctx);
      await attempt(c, 'password', email, () => changePassword(ctx, id, body));
      return c.body(null, 204);
    },
  }),
];
