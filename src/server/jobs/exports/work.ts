import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { bundleTitle } from '../../../views/exports/bundle/bundle-title.ts';
import type { BundleFacts, IndexEntry } from '../../../views/exports/bundle/index-sheet.ts';
import { joined } from '../../../views/exports/bundle/pieces.ts';
import type { ExportFormat, ExportInput } from '../../../views/exports/format.ts';
import { exportFormats } from '../../../views/exports/formats.ts';
import { proofInput } from '../../../views/exports/report/write.ts';
import { summariesInput } from '../../../views/exports/summaries/file.ts';
import type { FileWish, SummaryForFile } from '../../../views/exports/summaries/props.ts';
import { type Packed, packJoined, packZip } from './pack.ts';

/** One summary, written beside what the index says of it. */
export interface PartWork {
  readonly kind: 'part';
  readonly format: string;
  readonly summary: SummaryForFile;
  readonly wish: FileWish;
  /** Where its bytes go; ".facts" behind it: what the index says. */
  readonly path: string;
}

/** All of them, put together. */
export interface PackWork {
  readonly kind: 'pack';
  readonly facts: BundleFacts;
  readonly entries: readonly (Omit<IndexEntry, 'file'> & { readonly file: string | null })[];
  /** Path of a part, without its number. */
  readonly parts: string;
  readonly target: string;
}

/** A report, written to `path`. */
export interface ReportWork {
  readonly kind: 'report';
  readonly format: string;
  readonly proof: Parameters<typeof proofInput>[0];
  readonly issueTypes: Parameters<typeof proofInput>[1];
  readonly path: string;
}

/** What a part's facts file holds. */
export interface PartFacts {
  readonly title: string;
  readonly start: string;
  readonly language: string;
  readonly translated: boolean;
  readonly aiGenerated: boolean;
  /** For a file of one piece: all but what is in it. */
  readonly empty: ExportInput;
}

export type Work = PartWork | PackWork | ReportWork;
export interface Done {
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Does one piece of work, wherever it runs: reads and writes nothing but the files named. */
export async function doWork(work: Work): Promise<Done> {
  switch (work.kind) {
    case 'part':
      return writePart(work);
    case 'report':
      return writeReport(work);
    case 'pack':
      return pack(work);
  }
}

async function writePart({ format, summary, wish, path }: PartWork): Promise<Done> {
  const input = summariesInput([summary], wish);
  const bytes = await (joined[format] ? joined[format].piece(input) : formatOf(format).write(input));
  const { content, session, translation } = summary;
  const facts: PartFacts = {
    title: input.documents[0]?.title ?? '',
    start: session.start,
    language: content.language,
    translated: translation !== null,
    aiGenerated: input.documents.some(({ aiGenerated }) => aiGenerated),
    empty: { ...input, documents: [], data: { ...input.data, records: [] }, sheet: { ...input.sheet, rows: [] } },
  };
  writeFileSync(`${path}.facts`, JSON.stringify(facts), { mode: 0o600 });
  writeFileSync(`${path}.unfinished`, bytes, { mode: 0o600 });
  renameSync(`${path}.unfinished`, path);
  return { title: facts.title, bytes: bytes.length, sha256: '' };
}

async function writeReport({ format, proof, issueTypes, path }: ReportWork): Promise<Done> {
  const input = proofInput(proof, issueTypes);
  const bytes = await formatOf(format).write(input);
  writeFileSync(path, bytes, { mode: 0o600 });
  return { title: input.title, bytes: bytes.length, sha256: '' };
}

async function pack({ facts, entries, parts, target }: PackWork): Promise<Done> {
  const written = entries.flatMap(({ n, file }) => (file === null ? [] : [{ name: file, path: `${parts}${n}`, n }]));
  const frame = joined[facts.format];
  if (frame) {
    const [first] = written;
    const empty = first ? factsOf(parts, first.n).empty : null;
    if (!empty) throw new Error('nothing to put together');
    const title = bundleTitle(facts, empty.language, written.length);
    const made = await frame.frame({ ...empty, title, generatedAt: facts.generatedAt });
    return told(packJoined(made, written, target));
  }
  const index = entries.map(({ file, ...entry }): IndexEntry => {
    if (file === null) return { ...entry, file };
    const { empty: _, ...told } = factsOf(parts, entry.n);
    return { ...entry, file: { name: file, ...told } };
  });
  return told(await packZip(facts, index, written, formatOf(facts.format).extension, target));
}

function told({ bytes, sha256 }: Packed): Done {
  return { title: '', bytes, sha256 };
}

function factsOf(parts: string, n: number): PartFacts {
  return JSON.parse(readFileSync(`${parts}${n}.facts`, 'utf8')) as PartFacts;
}

function formatOf(name: string): ExportFormat {
  const formats: Readonly<Record<string, ExportFormat>> = exportFormats;
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!format) throw new Error(`nothing writes ${name}`);
  return format;
}
