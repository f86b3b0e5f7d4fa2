import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { accountById, updateAccount } from '../../../db/queries/accounts.ts';
import {
  deleteExpiredLogins,
  deleteLogin,
  deleteLoginsOfAccount,
  insertLogin,
  type LoginRow,
  loginById,
  loginsOfAccount,
  touchLogin,
} from '../../../db/queries/logins.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { endOf, loginLimits } from './limits.ts';

/**
 * Lucia's storage. Limits are ours: Lucia reads the machine's clock and knows no absolute limit, so what it is told
 * is the time left, measured on the context's clock and set against the machine's.
 */
export function loginAdapter(ctx: Ctx): Adapter {
  const now = () => ctx.now().getTime();
  const limits = loginLimits(ctx);
  const shown = (row: LoginRow): DatabaseSession => ({
    id: row.id,
    userId: row.accountId,
    expiresAt: new Date(Date.now() + endOf(row, limits) - now()),
    attributes: { agent: row.agent, address: row.address },
  });
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = loginById(ctx.db, id);
      const account = row && accountById(ctx.db, row.accountId);
      const user = account && account.disabledAt === null ? { id: account.id, attributes: {} } : null;
      return [row ? shown(row) : null, user];
    },
    async getUserSessions(accountId) {
      return loginsOfAccount(ctx.db, accountId).map(shown);
    },
    async setSession({ id, userId, attributes }) {
      transact(ctx.db, () => {
        const at = now();
        insertLogin(ctx.db, { ...attributes, id, accountId: userId, createdAt: at, lastSeenAt: at, expiresAt: at + limits.idle });
        updateAccount(ctx.db, userId, { lastLoginAt: at });
        audit(ctx, { action: 'started', noun: 'login', id, details: { account: userId } });
      });
    },
    async updateSessionExpiration(id) {
      const row = loginById(ctx.db, id);
      if (row) touchLogin(ctx.db, id, now(), Math.min(now() + limits.idle, row.createdAt + limits.longest));
    },
    async deleteSession(id) {
      transact(ctx.db, () => {
        if (deleteLogin(ctx.db, id)) audit(ctx, { action: 'ended', noun: 'login', id });
      });
    },
    async deleteUserSessions(accountId) {
      transact(ctx.db, () => {
        const ended = deleteLoginsOfAccount(ctx.db, accountId);
        if (ended > 0) audit(ctx, { action: 'logins-ended', noun: 'account', id: accountId, details: { logins: ended } });
      });
    },
    async deleteExpiredSessions() {
      transact(ctx.db, () => {
        const ended = deleteExpiredLogins(ctx.db, now());
        if (ended > 0) audit(ctx, { action: 'expired', noun: 'login', id: 'all', details: { logins: ended } });
      });
    },
  };
}
