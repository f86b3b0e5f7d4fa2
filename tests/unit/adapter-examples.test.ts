import { describe, expect, it } from 'vitest';
import { type Example, examplesOf, type Skipped } from '../../scripts/adapter/example.ts';
import { type TrainingSession, trainingSessions } from '../../scripts/adapter/session.ts';
import { isHeldBack } from '../../scripts/adapter/split.ts';
import { promptFor } from '../../src/llm/prompts/summary.ts';

const trainings = trainingSessions().map(({ training }) => training);
const sample = trainings.find(({ session }) => session.id === 'en-brewery-label-size')!;

function made(training: TrainingSession): { examples: Example[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  return { examples: examplesOf(training, (one) => skipped.push(one)), skipped };
}

const summaryIn = (examples: readonly Example[], language: string) => examples.find((example) => example.language === language)!;
const learnt = ({ pieces }: Example) => pieces.filter(({ learn }) => learn).map(({ text }) => text);
const onlyRead = ({ pieces }: Example) => pieces.filter(({ learn }) => !learn).map(({ text }) => text);

describe('E: examples for the adapter', () => {
  it('leave out a target that names what the log does not, and say so', () => {
    const target = { ...sample.targets.en!, problem: 'Labels came out shifted on LABELHOST-77.' };
    const { examples, skipped } = made({ ...sample, targets: { ...sample.targets, en: target } });
    expect(summaryIn(examples, 'en')).toBeUndefined();
    expect(summaryIn(examples, 'de')).toBeDefined();
    expect(skipped).toEqual([{ session: sample.session.id, language: 'en', why: 'not in the log: LABELHOST-77' }]);
  });

  it('leave out a session that no model is asked about', () => {
    const session = { ...sample.session, events: sample.session.events.slice(0, 4) };
    expect(made({ ...sample, session }).skipped[0]?.why).toMatch(/lines of log/);
  });

  it('never let a session write control markers', () => {
    const holding = made(sample).examples.flatMap(({ pieces }) =>
      pieces.filter(({ text }) => text.includes('keg labels come out shifted')),
    );
    expect(holding.length).toBe(2);
    expect(holding.filter(({ control }) => control)).toEqual([]);
  });

  it('teach the words behind the labels alone, in the language asked for, without worked examples', () => {
    const example = summaryIn(made(sample).examples, 'de');
    const prompt = promptFor('de')!;
    const target = sample.targets.de!;
    expect(learnt(example).map((text) => text.trim())).toEqual([
      target.problem,
      target.cause,
      target.done,
      prompt.leads.solved,
      target.result,
      target.open.join('; '),
      target.title,
      'printing',
    ]);
    expect(onlyRead(example).join('')).toContain(prompt.instruction);
    expect(onlyRead(example).join('')).not.toContain(prompt.answers[0]!.problem);
  });

  it('hold back whole sessions, about one in eight', () => {
    const held = trainings.filter(({ session }) => isHeldBack(session.id)).length;
    expect(held / trainings.length).toBeGreaterThan(0.06);
    expect(held / trainings.length).toBeLessThan(0.2);
  });
});
