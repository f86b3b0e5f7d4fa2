import { issueTypeDefinitions } from '../../../src/server/domain/issue-types/built-in.ts';
import { outcomes, type Statement, type SummaryContent, type SummaryLanguage } from '../../../src/server/domain/summaries/model.ts';
import type { Dice } from './dice.ts';

const common =
  'the printer user after update Outlook password account network server file error mailbox folder window service driver restart login VPN certificate screen profile office system settings connection share backup disk licence program installed removed changed checked opened closed reset again could not works customer supporter remote session command output'.split(
    ' ',
  );
const syllables = 'ka lo mi ter ven sor pra del nu gri sta fen qui bal dor hex zim tro vel nar'.split(' ');
const products =
  'Outlook Teams Excel Word PowerShell Chrome Edge Firefox SAP Acrobat OneDrive Explorer Kyocera Citrix Lexware DATEV Zoom Slack Terminal Finder'.split(
    ' ',
  );

/** Some 30,000 words: a few that nearly every text has, many that few have. */
export const vocabulary = [...common, ...Array.from({ length: 30_000 }, (_, index) => wordOf(index))];
export const applications = [...products, ...Array.from({ length: 280 }, (_, index) => `${wordOf(index * 7)} ${index}`)].map(
  (name) => name[0]?.toUpperCase() + name.slice(1),
);
export const types = issueTypeDefinitions.map(({ code }) => code);
const languages: readonly SummaryLanguage[] = ['en', 'de', 'fr', 'pt', 'es'];

function wordOf(index: number): string {
  let word = '';
  for (let rest = index + 20; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
  return word;
}

function sentence(dice: Dice, words: number): string {
  const text = Array.from({ length: words }, () => dice.pickZipf(vocabulary)).join(' ');
  return dice.next() < 0.3 ? `${text} 0x${(0x80070000 + dice.below(65_536)).toString(16)}` : text;
}

/** A summary as long as those of the evaluation's sessions: some 200 words with its steps. */
export function contentOf(dice: Dice, at: string): SummaryContent {
  const say = (words: number): Statement => ({ by: 'model', text: sentence(dice, words), plain: null, events: [0, 1] });
  const apps = [...new Set(Array.from({ length: 1 + dice.below(4) }, () => dice.pickZipf(applications)))];
  const open = dice.next() < 0.3 ? Array.from({ length: 1 + dice.below(2) }, () => say(10)) : [];
  const steps = Array.from({ length: 4 }, (_, index) => stepOf(dice, apps[index % apps.length] ?? '', at));
  return {
    language: dice.pickZipf(languages),
    origin: dice.next() < 0.9 ? 'model' : dice.pick(['template', 'extract'] as const),
    title: say(7),
    problem: say(16),
    cause: dice.next() < 0.6 ? say(12) : null,
    done: say(25),
    result: say(12),
    open,
    outcome: dice.pickZipf(outcomes),
    issueTypes: dice.next() < 0.7 ? [dice.pickZipf(types)] : [...new Set([dice.pickZipf(types), dice.pick(types)])],
    applications: apps,
    steps,
    flags: dice.next() < 0.15 ? [{ code: 'entity', field: 'done', detail: 'x' }] : [],
    omitted: { merged: 0, noise: 0, overBudget: 0 },
    provenance: { ...provenance, startedAt: at, finishedAt: at },
  };
}

const provenance = {
  model: 'bench',
  modelHash: null,
  promptVersion: '1',
  parameters: {},
  sourceHash: '0'.repeat(64),
  seconds: 20,
  tokensIn: 1000,
  tokensOut: 150,
};

function stepOf(dice: Dice, application: string, at: string): SummaryContent['steps'][number] {
  const held = { application, events: [0] };
  const command = {
    code: 'command',
    command: `Get-Service ${dice.pickZipf(vocabulary)}`,
    output: sentence(dice, 6),
    exitCode: 0,
    failed: false,
    times: 1,
    ...held,
  } as const;
  const window = { code: 'window', title: `${sentence(dice, 4)} - ${application}`, times: 1, ...held } as const;
  return { events: [0], application, start: at, end: at, actions: dice.next() < 0.4 ? [command, window] : [window] };
}
