import type { SummarizeInput } from '../../../llm/tasks/types.ts';
import type { LogLine } from '../timeline/model.ts';
import { changes, complaint, fold, hasCode, namesFault, next, success } from '../timeline/words.ts';

type Focus = SummarizeInput['focus'];

/** Characters said again before one field. */
const budget = 320;

const reason =
  /\b(because|since|after the|caused?|reason|turns? out|due to|was (still )?(set|missing|wrong|full|off|expired)|weil|wegen|seit|ursache|grund|liegt an|lag an|nach (dem|der)|deshalb|hatte|parce que|car|cause|depuis|a cause|vient d|suite a|porque|causa|desde|por causa|devido|motivo|debido|perche|dovut\w+|dopo|found|gefunden|trouve|achei|encontr\w+|trovat\w+)\b/;

/** The lines that decide each field, chosen by role, words and place; in time order (see `llm/tasks/summarize`). */
export function focusOf(lines: readonly LogLine[]): Focus {
  const talk = (line: LogLine) => line.role === 'customer' || line.role === 'supporter';
  const said = lines.filter((line) => line.role === 'customer');
  const told = said.length > 0 ? said : lines.filter(talk);
  const half = lines.slice(Math.floor(lines.length / 2));
  const problem = pick(lines, [
    ...told.slice(0, 2),
    ...lines.filter((line) => line.role === 'error').slice(0, 1),
    ...(told.length === 0 ? lines.slice(0, 3) : []),
  ]);
  const cause = pick(lines, [
    ...byWeight(lines.filter((line) => line.role === 'note')),
    ...byWeight(
      lines.filter((line) => (talk(line) || line.role === 'error') && (reason.test(fold(line.text)) || hasCode(line.text))),
    ).slice(0, 3),
  ]);
  const done = pick(lines, [
    ...byWeight(lines.filter((line) => line.role === 'note')).slice(0, 1),
    ...byWeight(
      lines.filter(
        (line) =>
          line.role === 'action' || line.role === 'file' || (line.role === 'command' && changes(line.text.replace(/^command: /u, ''))),
      ),
    ).slice(0, 5),
    ...byWeight(lines.filter((line) => line.role === 'supporter')).slice(0, 3),
    ...byWeight(lines.filter((line) => line.role === 'command')).slice(0, 3),
  ]);
  const told2 = half.filter((line) => talk(line) && (success.test(fold(line.text)) || complaint.test(fold(line.text))));
  const result = pick(lines, [
    ...half.filter((line) => line.role === 'note').slice(-1),
    ...told2.slice(-3).reverse(),
    ...half.filter((line) => line.role === 'customer').slice(-1),
  ]);
  const left = half.filter((line) => line.role === 'note' || (talk(line) && next.test(fold(line.text))));
  const open = pick(lines, [...left.filter((line) => line.role === 'note').slice(-2), ...left.filter(talk).slice(-2)]);
  return { problem, cause, done, result, open };
}

function byWeight(lines: readonly LogLine[]): LogLine[] {
  return [...lines].sort((a, b) => b.weight - a.weight || namesFaultFirst(a, b));
}

function namesFaultFirst(a: LogLine, b: LogLine): number {
  return Number(namesFault(fold(b.text))) - Number(namesFault(fold(a.text)));
}

/** The candidates in order of preference, as many as fit the budget, without repeats, put back into time order. */
function pick(lines: readonly LogLine[], candidates: readonly LogLine[]): string[] {
  const chosen = new Set<LogLine>();
  let left = budget;
  for (const line of candidates) {
    if (chosen.has(line) || (chosen.size > 0 && line.text.length > left)) continue;
    chosen.add(line);
    left -= line.text.length;
  }
  return lines.filter((line) => chosen.has(line)).map((line) => line.text);
}
