import type { SessionEvent } from '../domain/sessions/model.ts';
import { trimLines } from './trim-lines.ts';

/** A line of a transcript's body with the last time told before it; null where a time stood. */
export interface TranscriptLine {
  readonly at: string;
  readonly text: string | null;
}

interface Entry {
  readonly at: string;
  readonly command: string[];
  readonly output: string[];
}

/** "PS C:\>", "[server]: PS C:\>", "(venv) PS /home/x>", "PS>" (what a host ran without showing a prompt), "[DBG]: PS C:\>>". */
const prompt = /^(?:\[[^\]]{1,100}\]: ?|\([^)]{1,60}\) ?)*PS(?: [^>]{1,260})?(>{1,3}) ?(.*)$/;
const continuation = /^>> ?(.*)$/;
const terminating = /^TerminatingError\((.*?)\): "?(.*?)"?$/;
/** What PowerShell itself says first: where it writes. */
const bookkeeping = /[\\/][^\\/"']+\.(?:txt|log)["']?[.。]?$/i;

/** Commands with their output, errors that ended a command, and text that belongs to none. */
export function powershellEvents(lines: readonly TranscriptLine[], app: string, hostCommand: string | undefined): SessionEvent[] {
  const events: SessionEvent[] = [];
  let open: Entry | null = null;
  const preamble: Entry = { at: lines[0]?.at ?? '', command: [], output: [] };
  let entry = preamble;
  const close = () => {
    if (open !== null) pushCommand(events, open, app);
    open = null;
  };
  for (const line of lines) {
    if (line.text === null) continue;
    const typed = prompt.exec(line.text)?.[2]?.trimEnd();
    const added = continuation.exec(line.text)?.[1];
    const error = terminating.exec(typed ?? added ?? '');
    if (error !== null) {
      close();
      pushError(events, error[2] ?? '', error[1] ?? '', line.at, app);
      entry = { at: line.at, command: [], output: [] };
      open = entry;
      continue;
    }
    if (typed !== undefined && !/^(?:CommandInvocation|ParameterBinding)\(/.test(typed)) {
      close();
      entry = { at: line.at, command: typed === '' ? [] : [typed], output: [] };
      open = entry;
      continue;
    }
    if (added !== undefined && entry.command.length > 0 && entry.output.length === 0) entry.command.push(added);
    else entry.output.push(line.text);
  }
  close();
  return [...preambleEvents(preamble, app, hostCommand, events.length === 0), ...events];
}

function pushCommand(events: SessionEvent[], entry: Entry, app: string): void {
  const output = trimLines(entry.output);
  if (entry.command.length > 0) {
    events.push({ at: entry.at, kind: 'command', app, command: entry.command.join('\n'), ...(output === '' ? {} : { output }) });
  } else if (output !== '') events.push({ at: entry.at, kind: 'other', app, text: output });
}

/** PowerShell writes the same report twice, at the prompt and as its continuation. */
function pushError(events: SessionEvent[], text: string, source: string, at: string, app: string): void {
  const last = events.at(-1);
  if (last?.kind === 'error' && last.text === text && last.at === at) return;
  events.push({ at, kind: 'error', app, text, ...(source === '' ? {} : { source }) });
}

function preambleEvents(preamble: Entry, app: string, hostCommand: string | undefined, alone: boolean): SessionEvent[] {
  const lines = preamble.output.filter((line) => line.trim() !== '');
  const output = trimLines(
    bookkeeping.test(lines[0] ?? '') ? preamble.output.slice(preamble.output.indexOf(lines[0] ?? '') + 1) : preamble.output,
  );
  if (output === '') return [];
  if (alone && hostCommand !== undefined) return [{ at: preamble.at, kind: 'command', app, command: hostCommand, output }];
  return [{ at: preamble.at, kind: 'other', app, text: output }];
}
