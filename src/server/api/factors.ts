import { z } from 'zod';
import { addFactor, removeFactor, renewRecoveryCodes } from '../domain/accounts/factor.ts';
import { findAccount } from '../domain/accounts/find.ts';
import { invitationOf, invitationSchema } from '../domain/accounts/invite.ts';
import { passwordSchema } from '../domain/accounts/model.ts';
import { findOwnAccount } from '../domain/accounts/profile.ts';
import { takeFactor } from '../domain/accounts/take-factor.ts';
import { factorSchema, findFactor } from '../domain/factors/find.ts';
import { offerSetup, setupSchema } from '../domain/factors/set-up.ts';
import { attemptBoth } from '../http/attempt.ts';
import { route } from '../http/route.ts';
import { fail } from '../kit/errors.ts';

const code = z.string().min(1).max(100);
const shown = { password: passwordSchema.describe('The present password.'), code: code.describe('Of the app, or a recovery code.') };
const codesSchema = z.object({ recoveryCodes: z.array(z.string()).describe('Each stands in once for the app; in this answer alone.') });
const wrong = ['record.missing', 'auth.wrong-password', 'auth.wrong-code', 'auth.slow-down'] as const;

const ownFactorRoutes = [
  route({
    method: 'post',
    path: '/me/factor/setup',
    guard: 'self',
    summary: 'Offer a second factor',
    description: 'A seed for an authenticator app. Nothing is kept of it before `PUT /me/factor` brings it back with a code.',
    body: z.strictObject({}),
    answers: { 200: { says: 'The offer, for an hour.', schema: setupSchema } },
    fails: ['record.missing'],
    handle: (c) => c.json(offerSetup(c.var.ctx, findOwnAccount(c.var.ctx))),
  }),
  route({
    method: 'put',
    path: '/me/factor',
    guard: 'self',
    summary: 'Turn the second factor on',
    body: z.strictObject({
      setup: z.string().min(1).max(1000).describe('`sealed` of the offer.'),
      code: code.describe('That the app shows now.'),
      password: shown.password,
    }),
    answers: { 200: { says: 'The recovery codes.', schema: codesSchema } },
    fails: [...wrong, 'record.conflict'],
    handle: async (c, { body }) => {
      const { ctx } = c.var;
      const { id, email } = findOwnAccount(ctx);
      const { setup: sealed, ...given } = body;
      return c.json({ recoveryCodes: await attemptBoth(c, email, () => addFactor(ctx, id, { ...given, sealed })) });
    },
  }),
  route({
    method: 'post',
    path: '/me/factor/recovery-codes',
    guard: 'self',
    summary: 'Make new recovery codes',
    description: 'Ten new ones; the old ones open nothing any more.',
    body: z.strictObject(shown),
    answers: { 201: { says: 'The recovery codes.', schema: codesSchema } },
    fails: wrong,
    handle: async (c, { body }) => {
      const { ctx } = c.var;
      const { id, email } = findOwnAccount(ctx);
      return c.json({ recoveryCodes: await attemptBoth(c, email, () => renewRecoveryCodes(ctx, id, body)) }, 201);
    },
  }),
  route({
    method: 'post',
    path: '/me/factor/removal',
    guard: 'self',
    summary: 'Turn the second factor off',
    description: 'Refused while the password is too short to stand alone.',
    body: z.strictObject(shown),
    answers: { 204: { says: 'It is off.', schema: null } },
    fails: [...wrong, 'password.refused'],
    handle: async (c, { body }) => {
      const { ctx } = c.var;
      const { id, email } = findOwnAccount(ctx);
      await attemptBoth(c, email, () => removeFactor(ctx, id, body));
      return c.body(null, 204);
    },
  }),
];

const accountFactorRoutes = [
  route({
    method: 'get',
    path: '/accounts/:id/factor',
    guard: 'accounts.manage',
    summary: "Read the state of an account's second factor",
    answers: { 200: { says: 'It has one.', schema: factorSchema } },
    handle: (c, { params }) => {
      const { id } = findAccount(c.var.ctx, params.id);
      return c.json(findFactor(c.var.ctx, id) ?? fail('record.missing', { noun: 'factor', id }));
    },
  }),
  route({
    method: 'post',
    path: '/accounts/:id/factor/removal',
    guard: 'accounts.manage',
    summary: 'Take the second factor from an account',
    description:
      'For somebody who lost it. Its logins end. A password too short to stand alone goes with it: then the answer has an invitation to set a new one.',
    body: z.strictObject({}),
    answers: { 200: { says: 'It is gone.', schema: z.object({ invitation: invitationSchema.nullable() }) } },
    fails: ['role.beyond-own', 'record.conflict', 'accounts.last-administrator'],
    handle: (c, { params }) => {
      const invite = takeFactor(c.var.ctx, params.id);
      return c.json({ invitation: invite && invitationOf(invite) });
    },
  }),
];

export const factorRoutes = [...ownFactorRoutes, ...accountFactorRoutes];
