import type { Command } from 'commander';
import { accountTables } from '../../domain/accounts/table/model.ts';
import type { Io } from '../io.ts';
import { tableImportCommand } from '../table/import.ts';

const examples = ['debrief account import people.csv --dry-run', 'debrief account import people.csv --make-groups'];

export function importCommand(io: Io): Command {
  return tableImportCommand(io, { area: 'accounts', kind: accountTables, examples });
}
