import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEngine } from '../../../src/llm/engine/engine.ts';
import type { Engine } from '../../../src/llm/engine/types.ts';

const child = fileURLToPath(new URL('../../helpers/scripted-child.ts', import.meta.url));

function engineWith({ model = 'quick', idleMs = 60_000, module = child } = {}): Engine {
  const engine = createEngine({
    model: { id: 'm', path: model, sha256: '0' },
    stateFolder: tmpdir(),
    child: { module },
    threads: 1,
    idleMs,
  });
  onTestFinished(() => engine.close());
  return engine;
}

/** Runs one task; answers the process that did it. */
async function run(engine: Engine, order: string, options: { signal?: AbortSignal; onMessage?: (type: string) => void } = {}) {
  const nothing = { language: 'en', examples: true, learntIssueTypes: true, ending: [], opening: [], issueTypes: [], outcomes: [] };
  let pid: string | null = null;
  for await (const message of engine.run('summarize', { ...nothing, log: [order] }, options)) {
    options.onMessage?.(message.type === 'progress' ? message.phase : message.type);
    if (message.type === 'result') pid = message.value.problem.text;
  }
  return Number(pid);
}

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a child that cannot start refuses its tasks, ends, and leaves nothing waiting', async () => {
  for (const [model, code] of [
    ['crash', 'crashed'],
    ['refuse', 'no-memory'],
  ] as const) {
    const engine = engineWith({ model });
    await expect(run(engine, '0')).rejects.toMatchObject({ name: 'EngineError', code });
    await vi.waitFor(() => expect(engine.state()).toMatchObject({ status: 'stopped', pid: null }));
  }
  await expect(run(engineWith({ module: '/nowhere.ts' }), '0')).rejects.toMatchObject({ name: 'EngineError', code: 'crashed' });
});

test('an aborted signal is seen before the start, during it and right after the first message', async () => {
  const engine = engineWith({ model: 'slow' });
  await expect(run(engine, '0', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
  expect(engine.state().pid).toBeNull();
  const first = new AbortController();
  await expect(run(engine, '0', { signal: first.signal, onMessage: () => first.abort() })).rejects.toMatchObject({ code: 'aborted' });
  await expect(run(engine, '0', { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ code: 'aborted' });
  expect(await run(engine, '0')).toBe(engine.state().pid);
});

test('closing during the pause after a crash ends the wait at once', async () => {
  const engine = engineWith();
  await expect(run(engine, 'crash')).rejects.toMatchObject({ code: 'crashed' });
  const waiting = run(engine, '0');
  await vi.waitFor(() => expect(engine.state().status).toBe('waiting'));
  const started = performance.now();
  await engine.close();
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  expect(performance.now() - started).toBeLessThan(300);
  await expect(run(engine, '0')).rejects.toMatchObject({ code: 'aborted' });
});

test('the idle timer of an earlier task never ends a later one', async () => {
  const engine = engineWith({ idleMs: 150 });
  const pid = await run(engine, '0');
  expect(await run(engine, '400')).toBe(pid);
  await vi.waitFor(() => expect(engine.state().pid).toBeNull());
  expect(engine.state()).toMatchObject({ status: 'stopped', crashes: 0 });
  expect(await run(engine, '0')).not.toBe(pid);
});

test('idle time does not run while a task waits for the child to start', async () => {
  const engine = engineWith({ model: 'slow', idleMs: 100 });
  const stop = new AbortController();
  await expect(run(engine, '0', { signal: stop.signal, onMessage: () => stop.abort() })).rejects.toMatchObject({ code: 'aborted' });
  expect(await run(engine, '50')).toBeGreaterThan(0);
  expect(engine.state().crashes).toBe(0);
});

test('a task that comes while the child is being ended goes to the next child, and there is never a second one', async () => {
  const engine = engineWith();
  const first = await run(engine, '0');
  const stop = new AbortController();
  const begun = Promise.withResolvers<void>();
  const stuck = run(engine, 'stuck', { signal: stop.signal, onMessage: (type) => type === 'reading' && begun.resolve() });
  await begun.promise;
  const behind = [run(engine, '0'), run(engine, '0')];
  await sleep(50);
  stop.abort();
  await expect(stuck).rejects.toMatchObject({ code: 'aborted' });
  const pids = await Promise.all([...behind, run(engine, '0'), run(engine, '0')]);
  expect(new Set(pids)).toEqual(new Set([engine.state().pid]));
  expect(alive(first)).toBe(false);
  expect(engine.state().crashes).toBe(0);
});

test('a cancelled task that still waits leaves the running one alone', async () => {
  const engine = engineWith();
  const pid = await run(engine, '0');
  const long = run(engine, '1500');
  const stop = new AbortController();
  const waiting = run(engine, '0', { signal: stop.signal });
  await sleep(100);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  expect(await long).toBe(pid);
});

test('whoever stops listening to a stuck task does not block the next one', async () => {
  const engine = engineWith();
  const nothing = { language: 'en', examples: true, learntIssueTypes: true, ending: [], opening: [], issueTypes: [], outcomes: [] };
  for await (const message of engine.run('summarize', { ...nothing, log: ['stuck'] }))
    if (message.type === 'progress' && message.phase === 'reading') break;
  expect(await run(engine, '0')).toBeGreaterThan(0);
  expect(engine.state().crashes).toBe(0);
});

test('a crash fails what runs and what waits, once, and the next task has one new child', async () => {
  const engine = engineWith();
  const lost = [run(engine, 'crash'), run(engine, '0')];
  for (const one of await Promise.allSettled(lost)) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'crashed' } });
  const pids = await Promise.all([run(engine, '0'), run(engine, '0'), run(engine, '0')]);
  expect(new Set(pids).size).toBe(1);
  expect(engine.state()).toMatchObject({ status: 'ready', crashes: 1 });
});
