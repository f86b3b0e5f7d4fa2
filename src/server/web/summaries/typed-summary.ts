import { statementText } from '../../../views/components/statement.tsx';
import type { TypedSummary } from '../../../views/pages/summaries/props.ts';
import type { SummaryEdit } from '../../domain/summaries/edit-model.ts';
import type { Statement, SummaryContent } from '../../domain/summaries/model.ts';

export const typedFields = [
  'title',
  'problem',
  'cause',
  'done',
  'result',
  'open',
  'outcome',
  'issueType',
  'secondType',
  'applications',
] as const satisfies readonly (keyof TypedSummary)[];

/** What a summary says, as a form shows it. */
export function typedOf(content: SummaryContent): TypedSummary {
  const said = (statement: Statement | null) => (statement ? statementText(statement, content.language) : '');
  const { title, problem, cause, done, result, open, outcome, issueTypes, applications } = content;
  return {
    title: said(title),
    problem: said(problem),
    cause: said(cause),
    done: said(done),
    result: said(result),
    open: open.map(said).join('\n'),
    outcome,
    issueType: issueTypes[0] ?? '',
    secondType: issueTypes[1] ?? '',
    applications: applications.join('\n'),
  };
}

/** Only what is another than it was when the form was opened. */
export function editOf(typed: TypedSummary, was: TypedSummary): Omit<SummaryEdit, 'version'> {
  const isChanged = (name: keyof TypedSummary) => sameLines(typed[name]) !== sameLines(was[name]);
  const statements = (['problem', 'cause', 'done', 'result'] as const).filter(isChanged);
  const types = [typed.issueType, typed.secondType].filter(Boolean);
  return {
    ...(isChanged('title') && { title: typed.title }),
    ...Object.fromEntries(statements.map((name) => [name, typed[name].trim() || null])),
    ...(isChanged('open') && { open: linesOf(typed.open) }),
    ...(isChanged('outcome') && { outcome: typed.outcome as SummaryContent['outcome'] }),
    ...((isChanged('issueType') || isChanged('secondType')) && { issueTypes: types }),
    ...(isChanged('applications') && { applications: linesOf(typed.applications) }),
  };
}

function linesOf(text: string): string[] {
  return sameLines(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A browser sends a text's line ends as CR LF. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
