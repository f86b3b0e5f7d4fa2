import { z } from 'zod';

/** What every list of the API is asked with; a list with filters extends it. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Records in one answer.'),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the answer before; left out: from the start.'),
});

/** What every list answers: `{ <plural>: [...], next }`. */
export function pageOf<const Plural extends string, Item extends z.ZodType>(plural: Plural, item: Item) {
  const next = z.string().nullable().describe('`cursor` of the next page; null at the end.');
  return z.object({ [plural]: z.array(item), next } as { readonly [K in Plural]: z.ZodArray<Item> } & { next: typeof next });
}
