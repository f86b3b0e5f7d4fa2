import type { Hono } from 'hono';
import { largestTable } from '../../domain/tables/model.ts';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getImport, getImportProgress } from '../tables/import-get.tsx';
import { getNewImport } from '../tables/import-new-get.tsx';
import { postImports } from '../tables/imports-post.tsx';
import { postAccountDeletion } from './account-deletion-post.ts';
import { getAccount } from './account-get.tsx';
import { postAccountInvitation } from './account-invitation-post.ts';
import { getNewAccount } from './account-new-get.tsx';
import { postAccount } from './account-post.ts';
import { postAccountState } from './account-state-post.ts';
import { getAccounts } from './accounts-get.tsx';
import { postAccounts } from './accounts-post.tsx';
import { postChanges } from './changes-post.tsx';
import { getExport } from './export-get.ts';
import { postInvitations } from './invitations-post.ts';
import { accountTablePages } from './table-pages.tsx';

/** A table and what a browser wraps around it. */
const upload = largestTable + limits.form;

/** *Admin settings > Accounts*. */
export function accountPages(web: Hono<HttpEnv>): void {
  web.get('/admin/accounts', guard('accounts.manage'), getAccounts);
  web.post('/admin/accounts', guard('accounts.manage'), atMost(limits.record), postAccounts);
  web.get('/admin/accounts/new', guard('accounts.manage'), getNewAccount);
  web.get('/admin/accounts/export', guard('accounts.manage'), getExport);
  web.post('/admin/accounts/changes', guard('accounts.manage'), atMost(limits.form), postChanges);
  web.post('/admin/accounts/invitations', guard('accounts.manage'), atMost(limits.form), postInvitations);
  web.get('/admin/accounts/imports/new', guard('accounts.manage'), getNewImport(accountTablePages));
  web.post('/admin/accounts/imports', guard('accounts.manage'), atMost(upload), postImports(accountTablePages));
  web.get('/admin/accounts/imports/:id', guard('accounts.manage'), getImport(accountTablePages));
  web.get('/admin/accounts/imports/:id/progress', guard('accounts.manage'), getImportProgress(accountTablePages));
  web.get('/admin/accounts/:id', guard('accounts.manage'), getAccount);
  web.post('/admin/accounts/:id', guard('accounts.manage'), atMost(limits.record), postAccount);
  web.post('/admin/accounts/:id/state', guard('accounts.manage'), atMost(limits.form), postAccountState);
  web.post('/admin/accounts/:id/invitation', guard('accounts.manage'), atMost(limits.form), postAccountInvitation);
  web.post('/admin/accounts/:id/deletion', guard('accounts.manage'), atMost(limits.form), postAccountDeletion);
}
