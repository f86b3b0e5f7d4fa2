import { z } from 'zod';
import type { Frozen } from '../../kit/frozen.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { outcomes, summarySchema } from '../summaries/model.ts';

/**
 * What the whole insights page is filtered by (SPEC F1, F2), in its one form: the address of a page, the query of the API
 * and the options of the command line are these names. Within one name any value fits, between names all must.
 */
const some = <S extends z.ZodType<string>>(value: S, says: string) =>
  z
    .union([value, z.array(value).max(50)])
    .default([])
    .transform((given): z.output<S>[] => [...new Set(Array.isArray(given) ? given : [given])].sort())
    .describe(`${says} Given more than once: any of them.`);

const day = z.iso.date().nullable().default(null);
const yesNo = z.enum(['yes', 'no']).nullable().default(null);
const value = z.string().min(1).max(200);

export const origins = summarySchema.shape.content.shape.origin.options;

export const filterShape = {
  from: day.describe("First day of the sessions' starts, in the asker's time zone (the company's, of a key)."),
  to: day.describe('Last day, included.'),
  type: some(value, 'Issue type: a code of the taxonomy.'),
  application: some(value, 'Application, as shown to people.'),
  outcome: some(z.enum(outcomes), 'Outcome.'),
  language: some(z.enum(summaryLanguages), "The summary's language."),
  group: some(value, 'Id of a device group.'),
  device: some(value, 'Id of a registered device.'),
  os: some(value, "The device's platform (windows, macos)."),
  origin: some(z.enum(origins), 'Written by the model, by template, or an extract.'),
  review: z.enum(['draft', 'reviewed']).nullable().default(null).describe('Whether somebody marked the summary as reviewed.'),
  flags: yesNo.describe('Whether checks found something.'),
  open: yesNo.describe('Whether it has open points that nobody marked as done.'),
  text: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .describe(
      'Words, whatever their case and accents; the last one, and one with a star behind it, may be only the beginning of a word; what stands between quotation marks is found exactly.',
    ),
  supporter: some(value, 'Id of an account. Needs the permission "figures.people", the company’s setting and a purpose (SPEC F5).'),
  purpose: z
    .string()
    .trim()
    .min(5)
    .max(300)
    .nullable()
    .default(null)
    .describe('Why figures about single supporters are looked at; audited.'),
};

export const filterSchema = z.object(filterShape);
export type InsightFilters = Frozen<z.output<typeof filterSchema>>;

export type FilterName = keyof typeof filterShape;
export const filterNames = Object.keys(filterShape) as FilterName[];

/** Everything. */
export const noFilters: InsightFilters = filterSchema.parse({});

/** As a query, in one order and without what does not filter: the same filters are the same address. */
export function filtersQuery(filters: Partial<InsightFilters>): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const held = filters[name];
    for (const one of Array.isArray(held) ? [...held].sort() : [held]) if (typeof one === 'string' && one !== '') query.append(name, one);
  }
  return query;
}

/** The filters with this value chosen, or no longer chosen if it was. */
export function toggled(filters: InsightFilters, name: ListedFilter, value: string): InsightFilters {
  const held: readonly string[] = filters[name];
  const next = held.includes(value) ? held.filter((one) => one !== value) : [...held, value].sort();
  return { ...filters, [name]: next };
}

/** Filters that hold several values. */
export type ListedFilter = { [Name in FilterName]: InsightFilters[Name] extends readonly string[] ? Name : never }[FilterName];
