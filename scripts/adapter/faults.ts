import { promptFor } from '../../src/llm/prompts/summary.ts';
import { type Field, fields, type LanguagePrompt } from '../../src/llm/prompts/types.ts';
import { faultOf } from '../../src/llm/tasks/faults.ts';
import type { WrittenLine } from '../../src/llm/tasks/types.ts';
import { entitiesOf, namesOf, ungrounded } from '../../src/llm/text/entities.ts';
import { isSpaceless } from '../../src/llm/text/normalise.ts';
import type { SummaryLanguage } from '../../src/server/domain/summaries/model.ts';
import { linesOf, type Target, type TrainingSession, targetsOf } from './session.ts';

const wordsInTitle = 12;
/** Of one target; the average over all is held to 100 apart. */
const wordsInAll = 120;
/** A word of these languages is about this many characters. */
const charactersInWord = 2.5;
/** Capitals tell names there: nouns have none, and names are not inflected. */
const namesTell: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl']);

/** What is wrong with one training session, in words; empty: nothing. */
export function faultsOf(file: string, training: TrainingSession): string[] {
  const { session } = training;
  const own = session.lang?.split('-')[0];
  const languages = targetsOf(training).map(([language]) => language);
  const times = [session.start, ...session.events.map(({ at }) => at), ...(session.end ? [session.end] : [])].map((at) => Date.parse(at));
  const source = sourceOf(training);
  return [
    ...(file === `${session.id}.json` ? [] : [`its id is ${session.id}`]),
    ...(languages.some((language) => language === own) && languages.length > 1 ? [] : ['needs its own language and another one']),
    ...(times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0)) ? [] : ['its events are not in order']),
    ...targetsOf(training).flatMap(([language, target]) =>
      targetFaults(target, { language, source, own, outcome: training.outcome }).map((fault) => `${language}: ${fault}`),
    ),
  ].map((fault) => `${file}: ${fault}`);
}

/** Everything a target may take names and numbers from. */
function sourceOf({ session: { events, supporter, customer, device, os, platform } }: TrainingSession): string {
  const told = events.flatMap(({ app, title, text, command, output, path, exitCode }) => [
    app,
    title,
    text,
    command,
    output,
    path,
    exitCode,
  ]);
  const common = platform === 'macos' ? ['Mac', 'Apple'] : ['PC', 'Microsoft'];
  return [...told, supporter.name, customer?.name, customer?.company, device.name, os, ...common]
    .filter((part) => part !== undefined)
    .join('\n');
}

interface Told {
  readonly language: SummaryLanguage;
  readonly source: string;
  /** The language that the session is in. */
  readonly own: string | undefined;
  readonly outcome: string;
}

function targetFaults(target: Target, told: Told): string[] {
  const prompt = promptFor(told.language);
  if (!prompt) return ['has no prompt'];
  const lines = linesOf(target);
  const all = Object.values(lines)
    .filter((line) => line !== null)
    .join('\n');
  const before: WrittenLine[] = [];
  const faults: string[] = [];
  for (const field of fields) {
    const text = lines[field];
    if (text === null) continue;
    const line = field === 'result' ? `${prompt.leads[told.outcome] ?? ''} ${text}` : text;
    faults.push(...lineFaults(line, field, { ...told, prompt, before: field === 'title' ? [] : before }));
    before.push({ text: line, tries: 1, fault: null });
  }
  const repeatsLead = Object.values(prompt.leads).find((lead) =>
    target.result.toLowerCase().startsWith(lead.replace(/\s?:$/u, '').toLowerCase()),
  );
  return [
    ...faults,
    ...(repeatsLead ? [`result: begins with a lead (${repeatsLead}), which the code puts before it`] : []),
    ...(wordsOf(target.title) <= wordsInTitle ? [] : [`title: ${wordsOf(target.title)} words`]),
    ...(wordsOf(all) <= wordsInAll ? [] : [`${Math.round(wordsOf(all))} words in all`]),
  ];
}

interface LineContext extends Told {
  readonly prompt: LanguagePrompt;
  readonly before: readonly WrittenLine[];
}

/** What the product would refuse the line for, names and numbers held against the session as it came. */
function lineFaults(text: string, field: Field, { prompt, before, language, source, own, outcome }: LineContext): string[] {
  const missing = ungrounded(text, source, { names: false });
  const names = own === language && namesTell.has(language) ? ungrounded(`Of ${namesIn(text)}`, source, { names: true }) : [];
  const mustNotClaimSuccess = (field === 'result' || field === 'title') && !['solved', 'partly'].includes(outcome);
  const fault = faultOf(text, { prompt, examples: false, language, mustNotClaimSuccess, before, source: `${source}\n${text}` });
  return [
    ...(missing.length > 0 ? [`not in the session: ${missing.join(', ')}`] : []),
    ...(names.length > 0 ? [`names not in the session: ${names.join(', ')}`] : []),
    ...(fault ? [`${fault.code}: ${fault.detail}`] : []),
    ...(/\n/u.test(text) ? ['more than one line'] : []),
  ].map((detail) => `${field}: ${detail}`);
}

function namesIn(text: string): string {
  return namesOf(entitiesOf(text).reduce((rest, entity) => rest.replaceAll(entity, '…'), text)).join(', ');
}

export function wordsOf(text: string): number {
  const letters = [...text].filter((letter) => isSpaceless(letter)).length;
  const words = text.split(/\s+/u).filter((word) => word !== '' && !isSpaceless(word)).length;
  return words + letters / charactersInWord;
}
