import { readdirSync, readFileSync } from 'node:fs';
import { goldExpectations, goldFiles, goldSession } from '../eval/gold.ts';
import { runsOf, shared, textsIn } from './overlap.ts';
import { type TrainingSession, targetsOf } from './session.ts';

/** Of a session's runs of 8 words, as much may stand in another one: error texts and outputs that every machine prints. */
const shareAllowed = 0.02;
/** A person, company or device in more sessions than this could be learnt by heart; so could a product that only we know. */
const sessionsWithName = 3;
/** Programs that everybody has; any other one is held to the same number. */
const wellKnown =
  /^(7zfm|acrobat|acrord32|activity monitor|appwiz.cpl|brave|calc|chrome|cmd|code|console|control|devmgmt.msc|diskmgmt.msc|eventvwr|excel|explorer|finder|firefox|google chrome|iexplore|mail|microsoft (edge|excel|outlook|teams|word)|mmc|mstsc|msedge|msiexec|ms-teams|ncpa.cpl|notepad(\+\+)?|olk|onedrive|onenote|outlook|powerpnt|powershell|preview|pwsh|regedit|rstrui|safari|services.msc|settings|setup|slack|spotify|system settings|systemsettings|taskmgr|taskschd.msc|teams|terminal|thunderbird|vlc|whatsapp|winword|wmplayer|zoom)(\.exe)?$/iu;

interface Named {
  readonly file: string;
  readonly training: TrainingSession;
}

/** What is shared with the evaluation, or too widely among the training sessions; empty: nothing. */
export function sharedTexts(trainings: readonly Named[]): string[] {
  const evaluation = runsOf(evaluationTexts());
  const runs = trainings.map(({ file, training }) => ({ file, runs: runsOf(textsOf(training)) }));
  const withEvaluation = runs.flatMap(({ file, runs: own }) =>
    shared(own, evaluation).map((words) => `${file}: shares with the evaluation "${words}"`),
  );
  const amongThem = runs.flatMap((one, i) =>
    runs.slice(0, i).flatMap((other) => {
      const common = shared(one.runs, other.runs);
      const share = common.length / Math.min(one.runs.size, other.runs.size);
      return share > shareAllowed ? [`${one.file}: shares ${(share * 100).toFixed(1)} % with ${other.file}, such as "${common[0]}"`] : [];
    }),
  );
  return [...withEvaluation, ...amongThem];
}

/** Names of the evaluation's, and names that come too often. */
export function sharedNames(trainings: readonly Named[]): string[] {
  const evaluation = new Set(goldFiles().flatMap((file) => namesOf(goldSession(file))));
  const all = trainings.map(({ file, training }) => ({ file, names: [...namesOf(training.session), ...programsOf(training)] }));
  const counts = Map.groupBy(
    all.flatMap(({ names }) => [...new Set(names)]),
    (name) => name,
  );
  return [
    ...all.flatMap(({ file, names }) =>
      names.filter((name) => evaluation.has(name)).map((name) => `${file}: ${name} is in the evaluation`),
    ),
    ...[...counts].filter(([, found]) => found.length > sessionsWithName).map(([name, found]) => `${name} is in ${found.length} sessions`),
  ];
}

function textsOf(training: TrainingSession): string[] {
  return [...textsIn(training.session.events), ...targetsOf(training).flatMap(([, target]) => textsIn(target))];
}

function namesOf({ supporter, customer, device }: TrainingSession['session']): string[] {
  return [supporter.name, customer?.name, customer?.company, device.name].filter((name) => name !== undefined);
}

function programsOf({ session }: TrainingSession): string[] {
  return session.events.flatMap(({ app }) => (app && !wellKnown.test(app) ? [app] : []));
}

/** Sessions, references and the labelled lines that the closed questions are measured on. */
function evaluationTexts(): string[] {
  const fixtures = new URL('../../tests/fixtures/', import.meta.url);
  const lists = readdirSync(fixtures).filter((file) => file.endsWith('.json') && file !== 'gold-expected.json');
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'));
  return [
    ...goldFiles().flatMap((file) => textsIn(goldSession(file).events)),
    ...goldExpectations().flatMap(({ reference, paraphrase }) => textsIn([reference, paraphrase])),
    ...lists.flatMap((file) => textsIn(read(file))),
  ];
}
