import { z } from 'zod';
import type { ActionSource, Actor } from '../../kit/ctx.ts';
import type { Permission } from '../roles/permissions.ts';

/** A kind of table that comes in from a file: its columns, and what becomes of it. */
export interface TableKind<Column extends string = string> {
  /** Of its jobs; one of a kind runs at a time. */
  readonly job: string;
  /** Of the table as a whole, in the audit log and in failures. */
  readonly noun: string;
  /** What its sender must hold, still when its turn comes. */
  readonly permission: Permission;
  /** The refusal while another one of its kind is coming in. */
  readonly running: 'accounts.import-running' | 'devices.import-running';
  /** As its heading names them. */
  readonly columns: readonly Column[];
  /** Written by the export for its reader; an import passes over them. */
  readonly toldColumns: readonly string[];
  /** Other names of columns. */
  readonly aliases: Readonly<Record<string, Column>>;
  /** The column that says which record a row is about. */
  readonly subject: Column;
  /** A change of one of these makes what was planned worthless: every change writes a record in the audit log. */
  readonly dependsOn: readonly string[];
}

/** Largest table that is taken in: bytes and rows. */
export const largestTable = 16 * 1024 * 1024;
export const mostRows = 50_000;

/** Wrong rows that are named one by one. */
export const mostFaults = 100;

const faultSchema = z.object({
  line: z.int().describe('In the file, from 1 = the heading; 0 = the table as a whole.'),
  field: z.string().describe('The column; empty: the row as a whole.'),
  reason: z.string().describe('A code.'),
  limit: z.number().optional(),
  list: z.string().optional(),
  detail: z.string().optional(),
});

/** What is wrong with a row. */
export type TableFault = Readonly<z.infer<typeof faultSchema>>;
export type Fault = Omit<TableFault, 'line'>;

export const tableResultSchema = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  groupsMade: z.int(),
  faults: z.array(faultSchema).describe(`The first ${mostFaults} wrong rows, in the order of the file.`),
  faultCount: z.int().describe('How many are wrong in all. If any is, nothing was changed.'),
});

export type TableResult = Readonly<z.infer<typeof tableResultSchema>>;

export const tableImportSchema = z.object({
  id: z.string(),
  file: z.string(),
  dryRun: z.boolean(),
  state: z
    .enum(['waiting', 'checking', 'writing', 'done', 'checked', 'refused', 'failed'])
    .describe(
      '`done`: all of it is in. `checked`: a dry run found nothing wrong. `refused`: rows are wrong. `failed`: the box could not do it.',
    ),
  done: z.int().describe('Rows of the present step.'),
  total: z.int(),
  result: tableResultSchema.nullable().describe('Null until it is over.'),
  error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});

/** A table on its way in. */
export type TableImport = Readonly<z.infer<typeof tableImportSchema>>;

export interface ImportOptions {
  /** Checks and counts, and changes nothing. */
  readonly dryRun: boolean;
  /** Groups that are not there yet are made; otherwise they are faults. */
  readonly makeGroups: boolean;
}

export interface SentTable extends ImportOptions {
  /** Its name, for whoever reads what is wrong with it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What the job carries. `result` is written with the records themselves, so that a job that runs again knows it is over. */
export interface ImportPayload extends ImportOptions {
  readonly file: string;
  /** Null stands for a column that is passed over. */
  readonly columns: readonly (string | null)[];
  /** Null until all rows are staged. */
  readonly rows: number | null;
  readonly actor: Actor;
  readonly source: ActionSource;
  readonly result: TableResult | null;
}

export interface ImportProgress {
  readonly phase: 'checking' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** A row as it was staged: its cells, or why the file does not give them. */
export type StagedRow = { readonly cells: readonly string[] } | { readonly fault: Fault };

export interface PlannedRow<Facts> {
  readonly id: string;
  /** Null: it is new. */
  readonly before: Facts | null;
  readonly after: Facts;
}

export interface NewGroup {
  readonly id: string;
  readonly name: string;
}

/** What a table would do to the records as they are after the audit record `seq`. */
export interface Plan<Facts> {
  readonly seq: number;
  readonly rows: readonly PlannedRow<Facts>[];
  readonly unchanged: number;
  readonly groups: readonly NewGroup[];
  readonly faults: readonly TableFault[];
  readonly faultCount: number;
}
