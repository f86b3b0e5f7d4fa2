import type { Measured } from './evaluation-model.ts';
import type { Statement, SummaryContent } from './model.ts';
import { wordOverlap } from './word-overlap.ts';

const fields = ['title', 'problem', 'cause', 'done', 'result'] as const;

/** What was written, held against what a person made of it. Pure. */
export function scoreCase(
  { sessionId, version }: { readonly sessionId: string; readonly version: number },
  corrected: SummaryContent,
  written: SummaryContent,
): Measured {
  const { language, provenance } = written;
  const overlap = (before: string, after: string) => wordOverlap(before, after, language);
  const found = written.issueTypes[0] ?? 'other';
  const both = new Set(corrected.applications.map(folded));
  return {
    state: 'measured',
    sessionId,
    version,
    language,
    model: provenance.model,
    origin: written.origin,
    outcome: { expected: corrected.outcome, found: written.outcome, right: corrected.outcome === written.outcome },
    issueType: { expected: [...corrected.issueTypes], found, right: corrected.issueTypes.includes(found) },
    applications: {
      expected: both.size,
      found: new Set(written.applications.map(folded)).size,
      shared: [...new Set(written.applications.map(folded))].filter((name) => both.has(name)).length,
    },
    overlap: {
      ...(Object.fromEntries(fields.map((field) => [field, overlap(said(corrected[field]), said(written[field]))])) as Measured['overlap']),
      open: overlap(corrected.open.map(said).join(' '), written.open.map(said).join(' ')),
    },
    seconds: provenance.seconds,
  };
}

/** What the views put into words counts by the session's own words in it. */
function said(statement: Statement | null): string {
  if (statement === null) return '';
  return statement.text ?? (statement.plain?.code === 'quote' ? statement.plain.text : '');
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
