import { type Engine, EngineError, type EngineErrorCode, type TaskMessage } from '../../src/llm/engine/types.ts';
import type {
  Choice,
  SummarizeInput,
  SummarizeResult,
  TaskName,
  TranslateInput,
  TranslateResult,
  WrittenLine,
} from '../../src/llm/tasks/types.ts';

/** What it does instead of its work, one entry a call; then it works again. */
export type Trouble = EngineErrorCode | 'hang';

export interface FakeEngine extends Engine {
  /** Inputs of every call so far. */
  readonly calls: readonly SummarizeInput[];
  readonly translations: readonly TranslateInput[];
  trouble(...next: Trouble[]): void;
}

const usage = { tokensIn: 100, tokensCached: 0, tokensOut: 20, seconds: 1 };
const fields = ['problem', 'cause', 'done', 'result', 'open', 'title'] as const;

/** A model that needs no weights and always answers the same to the same: it quotes lines of the log. For mechanics only. */
export function fakeEngine(): FakeEngine {
  const calls: SummarizeInput[] = [];
  const translations: TranslateInput[] = [];
  const troubles: Trouble[] = [];
  function run(task: TaskName, input: SummarizeInput | TranslateInput, { signal }: { signal?: AbortSignal } = {}) {
    return task === 'translate' ? translate(input as TranslateInput, signal) : summarize(input as SummarizeInput, signal);
  }
  async function meetTrouble(signal: AbortSignal | undefined): Promise<void> {
    const trouble = troubles.shift();
    if (trouble === 'hang') await aborted(signal);
    else if (trouble) throw new EngineError(trouble, `told to fail: ${trouble}`);
  }
  async function* translate(input: TranslateInput, signal: AbortSignal | undefined): AsyncGenerator<TaskMessage<'translate'>> {
    translations.push(input);
    yield { type: 'progress', phase: 'writing', done: 0.5 };
    await meetTrouble(signal);
    yield { type: 'result', value: translated(input), usage };
  }
  async function* summarize(input: SummarizeInput, signal: AbortSignal | undefined): AsyncGenerator<TaskMessage<'summarize'>> {
    calls.push(input);
    yield { type: 'progress', phase: 'reading', done: 0.1 };
    await meetTrouble(signal);
    const value = answer(input);
    for (const [index, name] of fields.entries()) {
      if (signal?.aborted) throw new EngineError('aborted', 'aborted');
      const { text } = value[name];
      if (text !== null) yield { type: 'part', name, text };
      yield { type: 'progress', phase: 'writing', done: 0.2 + (0.7 * (index + 1)) / fields.length };
    }
    yield { type: 'result', value, usage };
  }
  return {
    calls,
    translations,
    trouble: (...next) => troubles.push(...next),
    run: run as unknown as Engine['run'],
    state: () => ({ status: 'ready', model: { id: 'fake', sha256: 'f'.repeat(64), adapter: null }, threads: 1, crashes: 0, pid: null }),
    close: async () => {},
  };
}

function answer(input: SummarizeInput): SummarizeResult {
  const first = input.opening[0] ?? input.log[0] ?? null;
  const last = input.ending.at(-1) ?? input.log.at(-1) ?? null;
  return {
    problem: line(first),
    cause: line(null),
    done: line(input.log[Math.floor(input.log.length / 2)] ?? null),
    result: line(last),
    open: line(null),
    title: line(first?.slice(0, 60) ?? null),
    outcome: choices(input.outcomes),
    issueType: choices(input.issueTypes),
    promptVersion: 'fake-1',
  };
}

/** The sentence with the language before it; one that says "untranslatable" is left as it is. */
function translated({ lines, language }: TranslateInput): TranslateResult {
  const of = (text: string) =>
    text.includes('untranslatable')
      ? { text: null, tries: 2, fault: { code: 'language' as const, detail: text } }
      : { text: `${language}: ${text}`, tries: 1, fault: null };
  return { lines: lines.map(of), promptVersion: 'fake-translation-1' };
}

function line(text: string | null): WrittenLine {
  return { text, tries: 1, fault: null };
}

/** The first one is likely, the others share the rest. */
function choices(list: readonly { readonly code: string }[]): Choice[] {
  return list.map(({ code }, index) => ({ code, probability: index === 0 ? 0.9 : 0.1 / Math.max(list.length - 1, 1) }));
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new EngineError('aborted', 'aborted'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}
