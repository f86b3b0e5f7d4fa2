import { expect, test } from 'vitest';
import { bars, isMeasured, type MeasuredFigures, measuredFile, recordedFigures } from '../../../src/llm/models/measured.ts';

const sha256 = 'a'.repeat(64);
const passed: MeasuredFigures = { sha256, adapter: null, model: 'x', language: 'de', measuredOn: '2026-11-21', ...bars };

test.each<[what: string, change: Partial<MeasuredFigures>]>([
  ['seven sessions', { sessions: 7 }],
  ['facts below the bar', { facts: bars.facts - 0.01 }],
  ['outcomes below the bar', { outcome: bars.outcome - 0.01 }],
  ['negation below the bar', { negation: bars.negation - 0.01 }],
  ['another language', { language: 'fr' }],
  ['another file of the same name', { sha256: 'b'.repeat(64) }],
  ['with an adapter that it does not write with', { adapter: 'c'.repeat(64) }],
])('E4: %s: not measured', (_what, change) => {
  expect(isMeasured([{ ...passed, ...change }], { sha256 }, 'de')).toBe(false);
});

test('E4: nothing recorded: not measured', () => {
  expect(isMeasured([], { sha256 }, 'de')).toBe(false);
});

test('E4: at every bar: measured; the newest figures count', () => {
  expect(isMeasured([passed], { sha256 }, 'de')).toBe(true);
  const worse = { ...passed, facts: 0.1, measuredOn: '2026-12-01' };
  expect(isMeasured([passed, worse], { sha256 }, 'de')).toBe(false);
  expect(isMeasured([worse, passed], { sha256 }, 'de')).toBe(false);
});

test('E4: with its adapter a model is another one, in the languages that the adapter writes', () => {
  const learnt = { id: 'x', file: 'x.gguf', bytes: 1, sha256: 'c'.repeat(64), baseSha256: sha256, licence: 'Apache-2.0' };
  const measuredWith = (figures: MeasuredFigures, languages: string[]) =>
    isMeasured([figures], { sha256, adapter: { ...learnt, languages } }, 'de');
  expect(measuredWith(passed, ['de'])).toBe(false);
  expect(measuredWith({ ...passed, adapter: learnt.sha256 }, ['de'])).toBe(true);
  expect(measuredWith(passed, ['fr'])).toBe(true);
});

test('the recorded figures are what the schema says, each once', () => {
  expect(() => measuredFile.parse({ figures: [{ ...passed, facts: 1.2 }] })).toThrow();
  const keys = recordedFigures.map(({ sha256: hash, language, measuredOn }) => `${hash} ${language} ${measuredOn}`);
  expect(new Set(keys).size).toBe(keys.length);
});
