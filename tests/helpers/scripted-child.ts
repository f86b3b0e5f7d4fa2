/**
 * An engine's child without a model, for races that real weights cannot time: it speaks the real protocol, and each task's
 * first log line says what it does. One task after another, like the real one.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FromChild, ToChild } from '../../src/llm/engine/protocol.ts';

const say = (message: FromChild) => void process.send?.(message);
const waiting = new Set<number>();
let queue = Promise.resolve();

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToChild) => {
  if (message.kind === 'start') void begin(message.options.modelPath);
  if (message.kind === 'cancel' && waiting.delete(message.id))
    say({ kind: 'error', id: message.id, code: 'aborted', message: 'cancelled' });
  if (message.kind !== 'run') return;
  waiting.add(message.id);
  queue = queue.then(() =>
    waiting.delete(message.id) ? work(message.id, 'log' in message.input ? (message.input.log[0] ?? '') : '') : undefined,
  );
});

async function begin(model: string): Promise<void> {
  if (model === 'crash') process.exit(3);
  if (model === 'refuse') return say({ kind: 'error', id: null, code: 'no-memory', message: 'no room' });
  await sleep(model === 'slow' ? 400 : 0);
  say({ kind: 'ready' });
}

async function work(id: number, order: string): Promise<void> {
  say({ kind: 'message', id, message: { type: 'progress', phase: 'reading', done: 0 } });
  if (order === 'crash') process.exit(4);
  // Deaf to every cancel.
  if (order === 'stuck') await new Promise(() => {});
  await sleep(Number(order) || 0);
  const none = { text: null, tries: 1, fault: null };
  const lines = { problem: { ...none, text: String(process.pid) }, cause: none, done: none, result: none, open: none, title: none };
  const usage = { tokensIn: 1, tokensCached: 0, tokensOut: 1, seconds: 0 };
  say({ kind: 'message', id, message: { type: 'result', value: { ...lines, outcome: [], issueType: [], promptVersion: 'x' }, usage } });
  say({ kind: 'done', id });
}
