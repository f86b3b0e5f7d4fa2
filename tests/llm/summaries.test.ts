import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/llm/engine/types.ts';
import { enrolDevices } from '../../src/server/app/demo.ts';
import { readSamples } from '../../src/server/cli/demo/samples.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { summarizeSession } from '../../src/server/domain/summaries/summarize.ts';
import { testContext } from '../helpers/context.ts';
import { expectationOf, judge } from '../helpers/judge.ts';
import { realEngine } from '../helpers/real-engine.ts';
import { attestation } from '../helpers/samples.ts';

const files = ['vpn.json', 'printer.json', 'mailbox.json', 'disk-full.json', 'unsolved-bluescreen.json', 'handed-over-sso.json'];

/** Six samples in four languages, written by the default model through the whole pipeline, once. */
describe('what the real model writes', () => {
  const { ctx } = testContext({ activated: true });
  const written = new Map<string, SummaryContent>();
  let engine: Engine;

  beforeAll(async () => {
    engine = await realEngine();
    const samples = await readSamples();
    enrolDevices(ctx, samples);
    for (const file of files) {
      const sample = samples.filter(({ id }) => id === expectationOf(file).id);
      const [session] = importSessions(ctx, sample, attestation);
      const options = { jobId: file, signal: new AbortController().signal, report: () => {}, isLastTry: false };
      await summarizeSession({ ...ctx, engine }, session?.id ?? '', options);
      const content = currentSummary(ctx, session?.id ?? '')?.content;
      if (content) written.set(file, content);
    }
  });
  afterAll(() => engine.close());

  const verdicts = () => files.map((file) => judge(written.get(file) as SummaryContent, expectationOf(file)));
  const right = (is: (verdict: ReturnType<typeof judge>) => boolean) => verdicts().filter(is).length;

  test('a blank summary passes no judgement', () => {
    const content = written.get('vpn.json') as SummaryContent;
    const empty = { by: 'model', text: '', plain: null, events: [] } as const;
    const blank = { ...content, title: empty, problem: empty, cause: null, done: empty, result: empty, open: [] };
    expect(judge(blank, expectationOf('vpn.json'))).toMatchObject({ facts: 0, problemNamed: false, languageRight: false });
  });

  test("another session's summary passes no judgement", () => {
    for (const [at, file] of files.entries()) {
      const foreign = written.get(files[(at + 1) % files.length] as string) as SummaryContent;
      const { facts, problemNamed } = judge(foreign, expectationOf(file));
      expect({ file, accepted: problemNamed && facts >= 0.4 }).toEqual({ file, accepted: false });
    }
  });

  test('every text is the model’s, in the language asked for', () => {
    for (const file of files) expect(written.get(file)).toMatchObject({ origin: 'model', problem: { by: 'model' } });
    expect(right((verdict) => verdict.languageRight)).toBe(6);
  });

  test('outcome and issue type are right in at least 5 of 6', () => {
    expect(right((verdict) => verdict.outcomeRight)).toBeGreaterThanOrEqual(5);
    expect(right((verdict) => verdict.issueTypeRight)).toBeGreaterThanOrEqual(5);
  });

  test('the problem sentence names the fault, and half of what a technician would tell is told', () => {
    expect(files.filter((_, at) => !verdicts()[at]?.problemNamed)).toEqual([]);
    const shares = verdicts().map(({ facts }) => facts);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.45);
  });

  test('every statement rests on events of its session', () => {
    for (const content of written.values()) {
      for (const statement of [content.title, content.problem, content.done, content.result, ...content.open]) {
        expect(statement?.events.length).toBeGreaterThan(0);
      }
    }
  });

  test('where it comes from is kept with it', () => {
    for (const { provenance } of written.values()) {
      expect(provenance.model).toBe('qwen2.5-coder-1.5b');
      expect(provenance.modelHash).toMatch(/^[0-9a-f]{64}$/);
      expect(provenance.tokensOut).toBeGreaterThan(20);
    }
  });
});
