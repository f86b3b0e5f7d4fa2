import { translator } from '../../../views/i18n/translator.ts';
import { InvitationTableForm } from '../../../views/pages/accounts/invitation-table-form.tsx';
import { accountTableArea } from '../../../views/pages/accounts/table-area.ts';
import { countMatching } from '../../domain/accounts/list.ts';
import { findImport, uploadAccounts } from '../../domain/accounts/table/import.ts';
import { accountTables } from '../../domain/accounts/table/model.ts';
import { frameOf } from '../frame.ts';
import type { TablePages } from '../tables/table-pages.ts';

/** After an import: the links for those who have no password yet. */
export const accountTablePages: TablePages = {
  kind: accountTables,
  area: accountTableArea,
  upload: uploadAccounts,
  find: findImport,
  next: (c) => {
    const invited = countMatching(c.var.ctx, { state: 'invited' });
    return invited > 0 && <InvitationTableForm t={translator(frameOf(c).language)} filter={{}} count={invited} />;
  },
};
