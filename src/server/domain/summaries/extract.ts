import type { LogLine, Timeline } from '../timeline/model.ts';
import type { PlainText, Statement } from './model.ts';

type Quoted = Extract<PlainText, { code: 'quote' }>['from'];

const quotable: Partial<Record<LogLine['role'], Quoted>> = {
  customer: 'customer',
  supporter: 'supporter',
  note: 'note',
  error: 'error',
  window: 'window',
  command: 'command',
};

/** What the code can say about a field without any model: the session's own words, marked as such (SPEC E6). */
export function extractProblem({ log }: Timeline): Statement {
  return quote(log.lines.find((line) => line.role === 'customer') ?? log.lines.find((line) => line.role === 'error') ?? log.lines[0]);
}

export function extractDone({ steps }: Timeline, applications: readonly string[]): Statement {
  const ran = steps.flatMap((step) => step.actions.filter((action) => action.code === 'command'));
  if (ran.length > 0) {
    const commands = [...new Set(ran.map((action) => action.command))].slice(0, 5);
    return byCode(
      { code: 'ran', commands },
      ran.filter((action) => commands.includes(action.command)).flatMap((action) => action.events),
    );
  }
  if (applications.length === 0) return byCode({ code: 'nothing-said' }, []);
  const used = steps.filter((step) => step.application !== null && applications.includes(step.application));
  return byCode(
    { code: 'used', applications: applications.slice(0, 5) },
    used.flatMap((step) => step.events.slice(0, 1)),
  );
}

export function extractResult({ log }: Timeline): Statement {
  return quote(
    log.lines.findLast((line) => line.role === 'note') ?? log.lines.findLast((line) => line.role === 'customer') ?? log.lines.at(-1),
  );
}

function quote(line: LogLine | undefined): Statement {
  const from = line ? quotable[line.role] : undefined;
  if (!line || !from) return byCode({ code: 'nothing-said' }, line?.events ?? []);
  return byCode({ code: 'quote', from, text: ownWords(line) }, line.events);
}

/** The line without its role, and a command without the output that the log shows behind it. */
function ownWords({ role, text }: LogLine): string {
  const said = text.replace(/^[a-z -]+: /u, '');
  return role === 'command' ? (said.split(' -> ', 1)[0] ?? said) : said;
}

function byCode(plain: PlainText, events: readonly number[]): Statement {
  return { by: 'code', text: null, plain, events: [...new Set(events)].sort((a, b) => a - b) };
}
