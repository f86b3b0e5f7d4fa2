import { bySchema } from '../../tables/by-schema.ts';
import type { CellReader } from '../../tables/cells.ts';
import { readYesNo } from '../../tables/yes-no.ts';
import type { AccountFacts } from '../facts.ts';
import { accountFields } from '../model.ts';
import { type Column, groupSeparator } from './model.ts';
import type { Register } from './register.ts';

/** What a row says of an account. */
export type Cells = Partial<AccountFacts>;

/** An empty cell says nothing, but for `groups`, where it says: in none. */
export function readersOf(register: Register): Readonly<Record<Column, CellReader>> {
  return {
    email: { field: 'email', isBlankTold: true, read: (text) => bySchema(accountFields.email, text) },
    name: { field: 'name', read: (text) => bySchema(accountFields.name, text) },
    language: { field: 'language', read: (text) => bySchema(accountFields.language, text.toLowerCase()) },
    time_zone: { field: 'timeZone', read: (text) => register.timeZone(text) },
    log_sessions: { field: 'logsSessions', read: readYesNo },
    role: { field: 'role', read: (text) => register.role(text) },
    groups: { field: 'groups', isBlankTold: true, read: (text) => register.groups(text.split(groupSeparator)) },
  };
}
