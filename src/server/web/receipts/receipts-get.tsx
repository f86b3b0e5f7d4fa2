import type { Context } from 'hono';
import { z } from 'zod';
import { reasonText } from '../../../views/i18n/error-text.ts';
import { translator } from '../../../views/i18n/translator.ts';
import { receiptsHref } from '../../../views/pages/receipts/addresses.ts';
import type { ReceiptFilterView } from '../../../views/pages/receipts/props.ts';
import { ReceiptListPage } from '../../../views/pages/receipts/receipt-list-page.tsx';
import { listReceipts } from '../../domain/receipts/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { filterOf, hrefOf, typedFilter } from './filter-query.ts';

const pageSize = 50;
const query = typedFilter.extend({ cursor: z.string().min(1).max(1000).optional() });

/** GET /admin/receipts?from=DAY&to=DAY&answer=&kind=&withdrawn=&cursor= */
export function getReceipts(c: Context<HttpEnv>): Response | Promise<Response> {
  const { cursor, ...filter } = parse(query, c.req.query());
  const { found, fault } = search(c, filter, cursor);
  const exportHref = (format: string) => hrefOf(`${receiptsHref}/export`, { ...filter, format });
  return c.html(
    <ReceiptListPage
      frame={frameOf(c)}
      receipts={found.items}
      filter={filter}
      fault={fault}
      firstHref={cursor ? hrefOf(receiptsHref, { ...filter }) : null}
      nextHref={found.next && hrefOf(receiptsHref, { ...filter, cursor: found.next })}
      exportHrefs={{ csv: exportHref('csv'), jsonl: exportHref('jsonl') }}
    />,
  );
}

const nothing: ReturnType<typeof listReceipts> = { items: [], next: null };

function search(c: Context<HttpEnv>, filter: ReceiptFilterView, cursor: string | undefined) {
  const { language, timeZone } = frameOf(c);
  try {
    return { found: listReceipts(c.var.ctx, filterOf(filter, timeZone), { limit: pageSize, cursor }), fault: null };
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    const field = String(refusal.params['field']);
    if (!Object.hasOwn(filter, field)) throw error;
    c.status(status);
    return { found: nothing, fault: { field, text: reasonText(translator(language), refusal.params) } };
  }
}
