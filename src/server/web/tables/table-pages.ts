import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { TableArea } from '../../../views/pages/tables/props.ts';
import type { SentTable, TableImport, TableKind } from '../../domain/tables/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** What the pages of one kind of table need. */
export interface TablePages {
  readonly kind: TableKind;
  readonly area: TableArea;
  upload(ctx: Ctx, sent: SentTable): Promise<TableImport>;
  find(ctx: Ctx, id: string): TableImport;
  /** What can be done next, when all of a table is in. */
  readonly next?: (c: Context<HttpEnv>) => Child;
}
