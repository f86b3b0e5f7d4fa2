import { describe, expect, it } from 'vitest';
import { scorePii } from '../../../scripts/bench/pii.ts';
import { corpus, corpusFile } from '../../helpers/corpus.ts';

/** 500 sentences that nobody here wrote. */
describe.skipIf(corpus === null)('E9: on marked sentences', () => {
  const scores = corpus === null ? [] : scorePii(corpusFile('pii', 'presidio-synthetic-dev.json').bytes);

  it.each(['card', 'iban', 'us-ssn'])('%s is found in at least 98 of 100', (name) => {
    expect(scores.find((score) => score.name === name)?.recall).toBeGreaterThanOrEqual(0.98);
  });

  it.each(['email', 'phone', 'ip'])('%s is found in at least 95 of 100', (name) => {
    expect(scores.find((score) => score.name === name)?.recall).toBeGreaterThanOrEqual(0.95);
  });

  it('at least 95 of 100 finds are right, of each kind', () => {
    expect(scores.filter(({ precision }) => precision < 0.95)).toEqual([]);
  });
});
