import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import type { SessionDraft } from '../domain/sessions/model.ts';
import { fail } from '../kit/errors.ts';
import { damaged, damagedBy, type ImportFile } from './file.ts';
import { readStepsReport } from './steps-report.ts';

/** What a ZIP may unpack to, in bytes: recordings carry pictures, a bomb carries more. */
export const largestUnpacked = 64 * 1024 * 1024;

export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** A mail-like head with MIME-Version and a multipart body. */
export function looksLikeMht(bytes: Uint8Array): boolean {
  const head = strFromU8(bytes.subarray(0, 4_096), true);
  return /^(?:\xef\xbb\xbf)?[A-Za-z][A-Za-z-]{1,40}:/.test(head) && /^mime-version:/im.test(head) && /multipart\//i.test(head);
}

export function looksLikeSteps(text: string): boolean {
  const head = text.trimStart().slice(0, 10_000);
  return head.startsWith('<') && /<(?:Report|UserActionData|RecordSession)[\s>]/.test(head);
}

/** Windows Steps Recorder's XML alone. Its times name no date: they are put on 1970-01-01. */
export function readStepsXml(file: ImportFile, text: string): SessionDraft[] {
  return readStepsReport(file, { xml: text, date: null, lines: true });
}

/** The web archive that Steps Recorder saves: the report stands in its page or beside it. The archive's date is the day of the times. */
export async function readStepsMht(file: ImportFile, bytes: Uint8Array): Promise<SessionDraft[]> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'utf8', maxNestingDepth: 20 }).catch((error: unknown) =>
    damagedBy(error, file, 0),
  );
  const texts = [
    mail.html ?? '',
    mail.text ?? '',
    ...mail.attachments.filter((one) => /xml|html/.test(one.mimeType)).map((one) => String(one.content)),
  ];
  const xml = texts.map(reportIn).find((found) => found !== null);
  if (xml === undefined || xml === null) return damaged(file, 0, 'Report', 'file.no-report');
  const date = mail.date === undefined || Number.isNaN(Date.parse(mail.date)) ? null : new Date(mail.date).toISOString().slice(0, 10);
  return readStepsReport(file, { xml, date, lines: false });
}

/** The ZIP that Steps Recorder writes holds one web archive. */
export async function readStepsZip(file: ImportFile): Promise<SessionDraft[]> {
  let unpacked = 0;
  const archives = unzip(file, (size) => {
    unpacked += size;
    if (unpacked > largestUnpacked) fail('input.too-large', { limitBytes: largestUnpacked });
  });
  if (archives.length === 0) return fail('import.unknown-format', { file: file.name, known: 'ZIP (Steps Recorder, .mht)' });
  if (archives.length > 1) return damaged(file, 0, '', 'file.many-archives');
  return readStepsMht(file, archives[0] as Uint8Array);
}

/** Only web archives are unpacked, into room of their declared size: what inflates to more is refused by the library. */
function unzip(file: ImportFile, count: (size: number) => void): Uint8Array[] {
  try {
    const entries = unzipSync(file.bytes, {
      filter: (entry) => {
        if (!/\.mht(?:ml?)?$/i.test(entry.name)) return false;
        count(entry.originalSize);
        return true;
      },
    });
    return Object.values(entries);
  } catch (error) {
    return damagedBy(error, file, 0);
  }
}

function reportIn(text: string): string | null {
  for (const tag of ['Report', 'UserActionData']) {
    const from = text.search(new RegExp(`<${tag}[\\s>]`));
    const to = text.lastIndexOf(`</${tag}>`);
    if (from !== -1 && to > from) return text.slice(from, to + tag.length + 3);
  }
  return null;
}
