import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cgroupCores, threadsFor } from '../../src/llm/engine/threads.ts';
import { type Engine, EngineError, type TaskMessage } from '../../src/llm/engine/types.ts';
import type { SummarizeInput } from '../../src/llm/tasks/types.ts';
import { realEngine } from '../helpers/real-engine.ts';

const small = 'smollm2-135m';
const choices = [
  { code: 'one', definition: 'the first', bonus: 0 },
  { code: 'two', definition: 'the second', bonus: 0 },
];

const outcomes = choices.map(({ code }) => ({ code, bonus: 0, weights: [], enough: 0 }));

function input(log: readonly string[] = ['customer: the printer prints nothing', 'note: cable was out, it prints again']): SummarizeInput {
  return {
    language: 'en',
    examples: true,
    learntIssueTypes: true,
    log,
    opening: log.slice(0, 2),
    ending: log.slice(-2),
    issueTypes: choices,
    outcomes,
  };
}

async function resultOf(messages: AsyncIterable<TaskMessage<'summarize'>>) {
  let result: Extract<TaskMessage<'summarize'>, { type: 'result' }> | undefined;
  for await (const message of messages) if (message.type === 'result') result = message;
  if (!result) throw new Error('no result');
  return result;
}

describe('the engine’s mechanics, with the small model', () => {
  const states = mkdtempSync(join(tmpdir(), 'debrief-states-'));
  let engine: Engine;

  beforeAll(async () => {
    engine = await realEngine(small, { stateFolder: states });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(states, { recursive: true, force: true });
  });

  test('a file that is no model is refused, and the next task may try again', async () => {
    const broken = await realEngine(small, { stateFolder: states, model: { id: 'broken', path: import.meta.filename, sha256: '0' } });
    onTestFinished(() => broken.close());
    await expect(resultOf(broken.run('summarize', input()))).rejects.toBeInstanceOf(EngineError);
  });

  test('a language without worked examples is refused by name', async () => {
    await expect(resultOf(engine.run('summarize', { ...input(), language: 'xx' }))).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('a task runs to its result, tells how far it is, and two at once share one child', async () => {
    const [first, second] = await Promise.all([resultOf(engine.run('summarize', input())), resultOf(engine.run('summarize', input()))]);
    expect(first.usage.tokensOut).toBeGreaterThan(0);
    expect(second.value.outcome.map(({ code }) => code).sort()).toEqual(['one', 'two']);
    expect(engine.state()).toMatchObject({ status: 'ready', crashes: 0 });
  });

  test('a cause that nobody found is not asked for', async () => {
    const { value } = await resultOf(engine.run('summarize', { ...input(), causeUnknown: true }));
    expect(value.cause).toEqual({ text: null, tries: 0, fault: null });
    expect(value.problem.tries).toBeGreaterThan(0);
  });

  test('the fixed prefixes are kept on disk and spare the next child reading them', async () => {
    expect(readdirSync(states).filter((file) => file.endsWith('.state'))).toHaveLength(3);
    const next = await realEngine(small, { stateFolder: states });
    onTestFinished(() => next.close());
    const { usage } = await resultOf(next.run('summarize', input()));
    expect(usage.tokensCached).toBeGreaterThan(usage.tokensIn);
  });

  test('a cancel in the middle of a long prompt takes effect within a second', async () => {
    const long = Array.from({ length: 150 }, (_, n) => `customer: line ${n} of a very long talk about nothing in particular`);
    const stop = new AbortController();
    let cancelledAt = 0;
    const work = async () => {
      for await (const message of engine.run('summarize', input(long), { signal: stop.signal })) {
        if (message.type === 'progress' && message.phase === 'reading' && cancelledAt === 0) {
          cancelledAt = performance.now();
          stop.abort();
        }
      }
    };
    await expect(work()).rejects.toMatchObject({ code: 'aborted' });
    expect(performance.now() - cancelledAt).toBeLessThan(1000);
    expect((await resultOf(engine.run('summarize', input()))).usage.tokensOut).toBeGreaterThan(0);
  });

  test('a killed child fails its task and no other, and the next task starts a new one', async () => {
    const before = engine.state();
    const work = async () => {
      for await (const message of engine.run('summarize', input())) {
        if (message.type === 'progress' && message.phase === 'writing') process.kill(engine.state().pid as number, 'SIGKILL');
      }
    };
    await expect(work()).rejects.toMatchObject({ code: 'crashed' });
    expect(engine.state()).toMatchObject({ status: 'stopped', crashes: before.crashes + 1 });
    await resultOf(engine.run('summarize', input()));
    expect(engine.state().pid).not.toBe(before.pid);
  });
});

test('threads never exceed cores, and a container’s quota counts', () => {
  expect(threadsFor(8, null)).toBe(8);
  expect(threadsFor(8, 2.5)).toBe(2);
  expect(threadsFor(8, 0.5)).toBe(1);
  expect(cgroupCores('/nowhere')).toBeNull();
});
