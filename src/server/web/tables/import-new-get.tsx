import type { Handler } from 'hono';
import { NewImportPage } from '../../../views/pages/tables/new-import-page.tsx';
import { mostRows } from '../../domain/tables/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import type { TablePages } from './table-pages.ts';

/** GET <imports>/new */
export function getNewImport({ area }: TablePages): Handler<HttpEnv> {
  const typed = { dryRun: true, makeGroups: false };
  return (c) => c.html(<NewImportPage frame={frameOf(c)} of={area} mostRows={mostRows} typed={typed} refusal={null} />);
}
