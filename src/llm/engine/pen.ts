import type { LlamaContextSequence, LlamaModel, SequenceEvaluateOptions, Token, TokenBias } from 'node-llama-cpp';
import { shareOut } from './choose.ts';
import { EngineError } from './types.ts';

type Library = typeof import('node-llama-cpp');

/** Tokens read in one go: the smallest unit that a cancel waits for is one batch. */
const slice = 128;

/** A piece of a prompt: text of ours may hold control markers, text of others never does (SPEC E10). */
export type Piece = { readonly trusted: string } | { readonly data: string };

/** A place to come back to: everything after it is forgotten by `rewind`. */
export interface Mark {
  readonly length: number;
}

export interface WriteOptions {
  readonly maxTokens: number;
  /** Where the answer began: loops are looked for from there on. */
  readonly since: Mark;
  readonly temperature?: number;
  readonly seed?: number;
  /** Words that must not begin again, for asking a second time. */
  readonly avoid?: readonly string[];
}

/** The model as it is, or with its adapter. @throws EngineError `bad-input` where there is none */
export type OpenPen = (how: 'as-it-is' | 'with-adapter') => Promise<Pen>;

/** One place in the model's memory that text is fed to and written from. All lengths are tokens. */
export interface Pen {
  /** Starts anew from a fixed prefix whose evaluated state is kept on disk under `key`. Yields the share that has been read. */
  open(prefix: readonly Piece[], key: string): AsyncGenerator<number, void>;
  feed(...pieces: readonly Piece[]): void;
  mark(): Mark;
  rewind(mark: Mark): Promise<void>;
  /** Reads what was fed so far. Yields the share that has been read. */
  read(): AsyncGenerator<number, void>;
  /** Writes until the line ends or the model stops; the line's end is fed. */
  line(options: WriteOptions): Promise<string>;
  /** Probability of each option as the next text, among the options alone; nothing of it is fed. */
  choose(options: readonly string[]): Promise<number[]>;
  readonly usage: { tokensIn: number; tokensCached: number; tokensOut: number };
}

export interface StateStore {
  /** File for a key, and whether it exists already. */
  find(key: string): { path: string; exists: boolean };
  /** Makes the file written under `temporary` the state of `key`. */
  keep(key: string, write: (temporary: string) => Promise<unknown>): Promise<void>;
  forget(key: string): void;
}

export function createPen(
  library: Library,
  model: LlamaModel,
  sequence: LlamaContextSequence,
  states: StateStore,
  signal: AbortSignal,
): Pen {
  /** Everything that is to stand in the model's memory; what lies beyond `sequence.nextTokenIndex` is not evaluated yet. */
  let tokens: Token[] = [];
  const usage = { tokensIn: 0, tokensCached: 0, tokensOut: 0 };

  const tokenize = (piece: Piece) => ('trusted' in piece ? model.tokenize(piece.trusted, true) : model.tokenize(piece.data, false));

  /** Yields the share that has been read after every slice. */
  async function* evaluateTo(end: number): AsyncGenerator<number, void> {
    const start = sequence.nextTokenIndex;
    while (sequence.nextTokenIndex < end) {
      throwIfAborted(signal);
      const from = sequence.nextTokenIndex;
      const part = tokens.slice(from, Math.min(from + slice, end));
      await sequence.evaluateWithoutGeneratingNewTokens(part);
      usage.tokensIn += part.length;
      yield (sequence.nextTokenIndex - start) / (end - start);
    }
    throwIfAborted(signal);
  }

  async function loadState(path: string, wanted: readonly Token[]): Promise<boolean> {
    try {
      await sequence.loadStateFromFile(path, { acceptRisk: true });
    } catch {
      await sequence.clearHistory();
      return false;
    }
    const found = sequence.contextTokens;
    if (found.length === wanted.length && found.every((token, i) => token === wanted[i])) return true;
    await sequence.clearHistory();
    return false;
  }

  /** Of each token that may follow, after everything that was fed and `path`. */
  async function logitsAfter(path: readonly Token[], next: readonly Token[]): Promise<number[]> {
    throwIfAborted(signal);
    await truncate(sequence, tokens.length);
    const pending = [...tokens.slice(sequence.nextTokenIndex), ...path];
    usage.tokensIn += pending.length;
    const answers = await sequence.controlledEvaluate([
      ...pending.slice(0, -1),
      [pending.at(-1) as Token, { generateNext: { logits: { filter: { tokens: [...next] } } } }],
    ]);
    const logits = answers.at(-1)?.next.logits;
    if (!logits) throw new EngineError('failed', 'the model gave no logits');
    return next.map((token) => logits.get(token) ?? Number.NEGATIVE_INFINITY);
  }

  return {
    usage,

    async *open(prefix, key) {
      tokens = prefix.flatMap(tokenize);
      if (startsWith(sequence.contextTokens, tokens)) {
        await truncate(sequence, tokens.length);
        usage.tokensCached += tokens.length;
        return;
      }
      const state = states.find(key);
      if (state.exists && (await loadState(state.path, tokens))) {
        usage.tokensCached += tokens.length;
        return;
      }
      if (state.exists) states.forget(key);
      await sequence.clearHistory();
      yield* evaluateTo(tokens.length);
      await states.keep(key, (temporary) => sequence.saveStateToFile(temporary));
    },

    feed(...pieces) {
      for (const piece of pieces) tokens.push(...tokenize(piece));
      refuseOver(tokens.length, sequence.contextSize);
    },

    mark: () => ({ length: tokens.length }),

    async rewind(mark) {
      tokens.length = mark.length;
      // One token less: the next write needs something to evaluate.
      await truncate(sequence, mark.length - 1);
    },

    // The last token stays unread: writing and choosing need it to be the one that is evaluated last.
    read: () => evaluateTo(tokens.length - 1),

    async line(options) {
      // Beyond its end the library would forget the beginning, and with it the place of everything.
      refuseOver(tokens.length + options.maxTokens, sequence.contextSize);
      await finish(evaluateTo(tokens.length - 1));
      const written: Token[] = [];
      const pending = tokens.slice(sequence.nextTokenIndex);
      usage.tokensIn += pending.length;
      for await (const token of sequence.evaluate(pending, samplingFor(library, model, options, tokens.length - options.since.length))) {
        throwIfAborted(signal);
        const text = model.detokenize([token]);
        usage.tokensOut += 1;
        written.push(token);
        tokens.push(token);
        if (text.includes('\n') || written.length >= options.maxTokens) break;
      }
      const line = (model.detokenize(written).split('\n', 1)[0] ?? '').trim();
      if (model.detokenize(written.slice(-1)).includes('\n')) return line;
      tokens.push(...model.tokenize('\n', false));
      return written.length < options.maxTokens ? line : wholeClauses(line);
    },

    async choose(options) {
      await finish(evaluateTo(tokens.length - 1));
      const end = model.tokens.eot ?? model.tokens.eos;
      const words = options.map((option) => [...model.tokenize(option, false), ...(end === null ? [] : [end])]);
      const shares = await shareOut(words, logitsAfter);
      await truncate(sequence, tokens.length);
      return shares;
    },
  };
}

function samplingFor(library: Library, model: LlamaModel, options: WriteOptions, answered: number): SequenceEvaluateOptions {
  return {
    temperature: options.temperature ?? 0,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    // Ends loops; looks at the answer alone, since names and codes must be copied from the log.
    dryRepeatPenalty: { strength: 0.8, allowedLength: 4, lastTokens: answered },
    ...(options.avoid?.length ? { tokenBias: biasAgainst(library, model, options.avoid) } : {}),
  };
}

function biasAgainst(library: Library, model: LlamaModel, words: readonly string[]): TokenBias {
  const bias = library.TokenBias.for(model);
  for (const word of words) {
    for (const form of [word, ` ${word}`]) {
      const first = model.tokenize(form, false)[0];
      // A short piece begins half the language.
      if (first !== undefined && model.detokenize([first]).trim().length >= 3) bias.set(first, 'never');
    }
  }
  return bias;
}

/** Runs a generator of progress that nobody looks at. */
export async function finish(work: AsyncGenerator<unknown, void>): Promise<void> {
  for await (const _ of work);
}

/** A line that ran out of tokens ends with its last whole clause, or else its last whole word. */
function wholeClauses(line: string): string {
  const clause = Math.max(...[...'.;,'].map((mark) => line.lastIndexOf(`${mark} `)));
  const end = clause > line.length * 0.4 ? clause : line.lastIndexOf(' ');
  return end > 0 ? line.slice(0, end) : line;
}

async function truncate(sequence: LlamaContextSequence, length: number): Promise<void> {
  if (sequence.nextTokenIndex > length) await sequence.eraseContextTokenRanges([{ start: length, end: sequence.nextTokenIndex }]);
}

function startsWith(tokens: readonly Token[], prefix: readonly Token[]): boolean {
  return tokens.length >= prefix.length && prefix.every((token, i) => tokens[i] === token);
}

function refuseOver(length: number, contextSize: number): void {
  if (length >= contextSize) throw new EngineError('bad-input', `${length} tokens, context of ${contextSize}`);
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new EngineError('aborted', 'cancelled');
}
