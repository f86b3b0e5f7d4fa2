import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/adapter/faults.ts';
import { sharedNames, sharedTexts } from '../../scripts/adapter/held-apart.ts';
import { runsOf, shared } from '../../scripts/adapter/overlap.ts';
import { type Target, type TrainingSession, trainingSessions } from '../../scripts/adapter/session.ts';
import { goldFiles, goldSession } from '../../scripts/eval/gold.ts';

const trainings = trainingSessions();
const sample = trainings.find(({ file }) => file === 'en-brewery-label-size.json')!;

/** The sample with something else as its English target. */
function told(change: Partial<Target>, rest: Partial<TrainingSession> = {}): TrainingSession {
  const { training } = sample;
  return { ...training, ...rest, targets: { ...training.targets, en: { ...training.targets.en!, ...change } } };
}

describe('E: what nothing should be learnt from is found', () => {
  it.each<[string, TrainingSession, RegExp]>([
    [
      'a code that the session does not carry',
      told({ problem: 'The printer showed error E-4711.' }),
      /problem: not in the session: E-4711/,
    ],
    ['a number that the session does not carry', told({ result: '35 labels were printed.' }), /result: not in the session: 35/],
    [
      'a name that the session does not carry',
      told({ open: ['Ask Bartholomew about the rolls.'] }),
      /names not in the session: Bartholomew/,
    ],
    ['another language', told({ done: 'Die Größe der Etiketten wurde im Treiber und in der Vorlage geändert.' }), /done: language/],
    ['a lead that the code writes', told({ result: 'Solved: 20 labels were printed.' }), /begins with a lead/],
    ['success in a session without', told({ result: 'the labels are fixed.' }, { outcome: 'not-solved' }), /result: contradiction/],
    ['a line said twice', told({ cause: sample.training.targets.en!.problem }), /cause: loop/],
    ['a long title', told({ title: 'a '.repeat(13).trim() }), /title: 13 words/],
    ['too many words', told({ done: 'Changed it again and again. '.repeat(25).trim() }), /words in all/],
    ['one language alone', { ...sample.training, targets: { en: sample.training.targets.en! } }, /another one/],
  ])('%s', (_name, training, fault) => {
    expect(faultsOf(sample.file, training).join('\n')).toMatch(fault);
  });

  it('a run of eight words that stands in the evaluation, also in a language without spaces', () => {
    const [first = ''] = goldFiles();
    const gold = goldSession(first);
    const copied = { ...sample.training, session: { ...gold, id: 'copied' } };
    expect(sharedTexts([{ file: 'copied.json', training: copied }]).length).toBeGreaterThan(5);
    expect(sharedNames([{ file: 'copied.json', training: copied }]).join('\n')).toContain(gold.device.name);
    expect(
      shared(runsOf(['昨日から共有フォルダーが開けなくなりました。']), runsOf(['ええ、昨日から共有フォルダーが開けなくなりましたよ'])),
    ).not.toEqual([]);
    expect(shared(runsOf(['one two three four five six seven']), runsOf(['one two three four five six seven']))).toEqual([]);
  });

  it('two training sessions that tell the same, and a name that comes again and again', () => {
    const again = ['a', 'b', 'c', 'd'].map((id) => ({ file: `${id}.json`, training: sample.training }));
    expect(sharedTexts(again).join('\n')).toContain('b.json: shares 100.0 % with a.json');
    expect(sharedNames(again).join('\n')).toContain('Gil Hartnoll is in 4 sessions');
  });
});

describe('E: every training session may be learnt from', () => {
  it.each(trainings.map(({ file, training }) => [file, training] as const))('%s', (file, training) => {
    expect(faultsOf(file, training)).toEqual([]);
  });

  it('shares no run of eight words with the evaluation, and little with another', () => {
    expect(sharedTexts(trainings)).toEqual([]);
  });

  it('has names of its own', () => {
    expect(sharedNames(trainings)).toEqual([]);
  });
});
