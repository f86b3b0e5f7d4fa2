import type { Db } from '../../src/db/client.ts';

/** A row that was added, changed in this column, or deleted, and stayed so: "accounts: added", "accounts.role", "groups: deleted". */
export interface Watch {
  /** Since the watch began, or was last asked. */
  changes(): string[];
}

/** Sees every change of every table from now on; what a transaction undoes was none. */
export function watchChanges({ sqlite }: Db): Watch {
  sqlite.exec('CREATE TEMP TABLE watched (change TEXT)');
  const tables = sqlite
    // Neither virtual tables nor what stands behind them: what they hold is written with a row of an ordinary one.
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
    const each = columns.map((column) => `SELECT '${table}.${column}' WHERE old."${column}" IS NOT new."${column}"`);
    sqlite.exec(`
      CREATE TEMP TRIGGER "watch ${table} +" AFTER INSERT ON main."${table}" BEGIN INSERT INTO watched VALUES ('${table}: added'); END;
      CREATE TEMP TRIGGER "watch ${table} -" AFTER DELETE ON main."${table}" BEGIN INSERT INTO watched VALUES ('${table}: deleted'); END;
      CREATE TEMP TRIGGER "watch ${table} =" AFTER UPDATE ON main."${table}" BEGIN INSERT INTO watched ${each.join(' UNION ALL ')}; END;`);
  }
  return {
    changes() {
      const seen = sqlite.prepare('SELECT DISTINCT change FROM watched ORDER BY change').pluck().all() as string[];
      sqlite.exec('DELETE FROM watched');
      return seen;
    },
  };
}

/** From now on no record of the audit log can be written, as on a full disk; until the answer is called. */
export function refuseRecords({ sqlite }: Db): () => void {
  sqlite.exec("CREATE TEMP TRIGGER no_record BEFORE INSERT ON main.audit BEGIN SELECT RAISE(ABORT, 'no record can be written'); END");
  return () => void sqlite.exec('DROP TRIGGER no_record');
}
