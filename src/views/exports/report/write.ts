import type { IssueTypeNames } from '../../i18n/issue-type-name.ts';
import { plainOf } from '../document.ts';
import type { ExportFormat, ExportInput, Sheet } from '../format.ts';
import { exportFormats } from '../formats.ts';
import { proofBlocks } from './blocks.ts';
import type { ProofView } from './props.ts';
import { type Teller, tellerOf } from './teller.ts';

/** A proof of service as a file, in any format that something can be exported in. `format`: its name in addresses. */
export async function writeProof(
  proof: ProofView,
  issueTypes: IssueTypeNames,
  format: string,
): Promise<ReturnType<typeof fileOfProof> & { readonly bytes: Uint8Array }> {
  return { ...fileOfProof(proof, format), bytes: await writerOf(format).write(proofInput(proof, issueTypes)) };
}

/** What the file is called, and what it is. */
export function fileOfProof(
  { from, to }: Pick<ProofView, 'from' | 'to'>,
  format: string,
): { readonly name: string; readonly mediaType: string } {
  const { extension, mediaType } = writerOf(format);
  return { name: `debrief-report-${from}-${to}${extension}`, mediaType };
}

function writerOf(format: string): ExportFormat {
  const formats: Readonly<Record<string, ExportFormat>> = exportFormats;
  const writer = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!writer) throw new Error(`nothing writes ${format}`);
  return writer;
}

export function proofInput(proof: ProofView, issueTypes: IssueTypeNames): ExportInput {
  const teller = tellerOf(proof, issueTypes);
  const { language, generatedAt, timeZone } = proof;
  const title = proof.customer ?? proof.group?.name ?? null;
  const head = { title: [teller.words.title, ...(title === null ? [] : [title])].join(' – '), language, generatedAt };
  const aiGenerated = proof.lines.some(({ isAi }) => isAi);
  return {
    ...head,
    documents: [{ ...head, timeZone, aiGenerated, blocks: proofBlocks(proof, teller) }],
    data: { kind: 'proof-of-service', records: [proof] },
    sheet: sheetOf(proof, teller),
  };
}

/** A row for each session; times as spreadsheets read them, in the report's time zone. */
function sheetOf({ lines, timeZone, supporters }: ProofView, teller: Teller): Sheet {
  const { words, labels } = teller;
  const clock = (at: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return {
    columns: [
      `${words.start} (${timeZone})`,
      ...[words.minutes, words.device, words.customer, labels.title, labels.outcome, labels.issueTypes, labels.applications, words.ticket],
      ...(supporters ? [words.supporter] : []),
    ],
    rows: lines.map(({ start, end, minutes, device, customer, title, outcome, issueTypes, applications, ticket, supporter }) => [
      clock(start),
      end === null ? null : minutes,
      device,
      customer,
      title && plainOf(teller.said(title)),
      outcome && teller.outcome(outcome),
      issueTypes.map(teller.issueType).join(', '),
      applications.join(', '),
      ticket,
      ...(supporters ? [supporter] : []),
    ]),
  };
}
