import { commandTexts } from '../i18n/summary-texts.ts';
import { commandPurposes } from './commands.ts';
import { exact, listed, type Part, plainText, quoted, sentence } from './parts.ts';
import { toldActions } from './told.ts';
import type { StepActionView, StepView, SummaryLanguage } from './types.ts';

type Command = Extract<StepActionView, { code: 'command' }>;
type Window = Extract<StepActionView, { code: 'window' }>;

/** A sentence of a step and the events that it tells, as positions in the session's event list. */
export interface StepLine {
  readonly parts: readonly Part[];
  readonly events: readonly number[];
}

/** A step in words, in the summary's language; commands and paths stand between back-ticks, exactly as captured. */
export function renderStep(step: StepView, language: SummaryLanguage): { text: string; commands: string[] } {
  const lines = renderStepLines(step, language).map(({ parts }) => plainText(parts));
  return { text: lines.join(' '), commands: step.actions.filter(isCommand).map((action) => action.command) };
}

/** The same, a sentence or two for each action, in pieces, for pages that mark what is exact. */
export function renderStepLines(step: StepView, language: SummaryLanguage): readonly StepLine[] {
  if (step.actions.length === 0 && step.application !== null) {
    return [{ parts: sentence(language, 'application', { application: [step.application] }), events: step.events }];
  }
  return inRuns(toldActions(step)).map((run) => ({
    parts: run[0]?.code === 'window' ? windows(run as Window[], step, language) : action(run[0], language),
    events: [...new Set(run.flatMap((one) => one.events))].sort((a, b) => a - b),
  }));
}

/** Windows of one application in a row are told in one sentence, everything else by itself. */
function inRuns(actions: readonly StepActionView[]): StepActionView[][] {
  const runs: StepActionView[][] = [];
  for (const next of actions) {
    const last = runs.at(-1)?.[0];
    if (next.code === 'window' && last?.code === 'window' && last.application === next.application) runs.at(-1)?.push(next);
    else runs.push([next]);
  }
  return runs;
}

function windows(run: readonly Window[], step: StepView, language: SummaryLanguage): readonly Part[] {
  const application = run[0]?.application ?? step.application;
  const titles = run.filter((window) => window.title.trim() !== '' && window.title !== application);
  const items = titles.map((window): readonly Part[] => {
    const title = quoted(language, window.title);
    return window.times > 1 ? [...title, `\u00a0(${window.times}×)`] : title;
  });
  if (application === null) return sentence(language, 'windows', { titles: listed(language, items) });
  if (items.length === 0) return sentence(language, 'application', { application: [application] });
  return sentence(language, 'windows-in', { application: [application], titles: listed(language, items) });
}

function action(one: StepActionView | undefined, language: SummaryLanguage): readonly Part[] {
  switch (one?.code) {
    case 'command':
      return command(one, language);
    case 'chat':
      return sentence(language, one.from === null ? 'chat' : `chat-${one.from}`, { text: quoted(language, one.text) });
    case 'file':
      return sentence(language, one.direction === null ? 'file' : `file-${one.direction}`, { path: exact(one.path) });
    case 'other':
      return sentence(language, 'other', { kind: [one.kind], text: quoted(language, one.text) });
    case 'note':
    case 'error':
    case 'action':
    case 'clipboard':
      return sentence(language, one.code, { text: quoted(language, one.text) });
    default:
      return [];
  }
}

function command(one: Command, language: SummaryLanguage): readonly Part[] {
  const purposes = commandPurposes(one.command).map((id) => commandTexts[language][id]);
  const ran = sentence(language, one.times > 1 ? 'command-times' : 'command', {
    command: exact(one.command),
    purpose: purposes.length === 0 ? [] : [` (${purposes.join('; ')})`],
    count: [new Intl.NumberFormat(language).format(one.times)],
  });
  const ending = outcome(one, language);
  return ending.length === 0 ? ran : [...ran, ' ', ...ending];
}

function outcome(one: Command, language: SummaryLanguage): readonly Part[] {
  const output = one.output === null || one.output.trim() === '' ? null : quoted(language, one.output);
  if (!one.failed) return output === null ? [] : sentence(language, 'output', { output });
  const exitCode = one.exitCode === null || one.exitCode === 0 ? null : [String(one.exitCode)];
  if (exitCode === null) return output === null ? sentence(language, 'failed', {}) : sentence(language, 'failed-output', { output });
  if (output === null) return sentence(language, 'failed-exit', { exitCode });
  return sentence(language, 'failed-exit-output', { exitCode, output });
}

function isCommand(one: StepActionView): one is Command {
  return one.code === 'command';
}
