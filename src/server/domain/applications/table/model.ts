import { z } from 'zod';
import type { Frozen } from '../../../kit/frozen.ts';
import { type TableKind, tableResultSchema } from '../../tables/model.ts';

/** Columns of a table of rules that name applications, as its heading names them. */
export const columns = ['pattern', 'kind', 'product', 'active'] as const;
export type Column = (typeof columns)[number];

export const applicationTables: Pick<TableKind<Column>, 'columns' | 'toldColumns' | 'aliases' | 'subject'> = {
  columns,
  toldColumns: ['learned'],
  aliases: { application: 'product', name: 'product', state: 'active' },
  subject: 'pattern',
};

/** There are never many, so all of it is done at once. */
export const applicationImportSchema = z
  .object({
    file: z.string(),
    dryRun: z.boolean(),
    state: z
      .enum(['done', 'checked', 'refused'])
      .describe('`done`: all of it is in. `checked`: a dry run found nothing wrong. `refused`: rows are wrong.'),
    result: tableResultSchema.omit({ groupsMade: true }),
  })
  .meta({ id: 'ApplicationImport' });

export type ApplicationImport = Frozen<z.infer<typeof applicationImportSchema>>;
