import { getLlama, LlamaChatSession } from 'node-llama-cpp';
import { issueTypeDefinitions } from '../../src/server/domain/issue-types/built-in.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { outcomes } from '../../src/server/domain/summaries/model.ts';
import type { Written } from './written.ts';

/** The same model, asked as anybody would ask it: the whole log, one question, no guidance. What the pipeline is held against. */
export interface PlainModel {
  ask(session: SessionInput, language: string): Promise<Written>;
  close(): Promise<void>;
}

const contextSize = 8192;
const longestAnswer = 300;

export async function plainModel(path: string): Promise<PlainModel> {
  const llama = await getLlama({ gpu: false });
  const model = await llama.loadModel({ modelPath: path });
  const context = await model.createContext({ contextSize });
  const sequence = context.getSequence();
  return {
    async ask(session, language) {
      await sequence.clearHistory();
      const chat = new LlamaChatSession({ contextSequence: sequence });
      const started = performance.now();
      const log = cut(session, (text) => model.tokenize(text).length);
      const answer = await chat.prompt(question(log, language), { maxTokens: longestAnswer, temperature: 0 });
      const seconds = (performance.now() - started) / 1000;
      const { usedInputTokens: tokensIn, usedOutputTokens: tokensOut } = sequence.tokenMeter;
      sequence.tokenMeter.useTokens(0, 'input');
      chat.dispose({ disposeSequence: false });
      return { ...readAnswer(answer, language), seconds, tokensIn, tokensOut };
    },
    async close() {
      await model.dispose();
    },
  };
}

function question(log: string, language: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  const types = issueTypeDefinitions.map(({ code }) => code).join(', ');
  const endings = outcomes.join(', ');
  return `Summarize this remote support session in ${name}, in at most 120 words: a title, what the problem was, its cause, what was done, how it ended, and what is still open. Then, on lines of their own, "Outcome:" with one of ${endings} and "Issue type:" with one of ${types}.\n\n${log}`;
}

/** The log as it was sent, line by line; what does not fit is cut off at the end. */
function cut({ events }: SessionInput, tokensOf: (text: string) => number): string {
  const lines = events.map(({ at, ...event }) => JSON.stringify(event));
  while (tokensOf(lines.join('\n')) > contextSize - longestAnswer - 600) lines.length = Math.floor(lines.length * 0.9);
  return lines.join('\n');
}

function readAnswer(answer: string, language: string): Omit<Written, 'seconds' | 'tokensIn' | 'tokensOut'> {
  const outcome = outcomes.find((code) => new RegExp(`outcome\\W+${code}\\b`, 'i').test(answer)) ?? null;
  const issueTypes = issueTypeDefinitions.flatMap(({ code }) => (new RegExp(`issue type\\W+${code}\\b`, 'i').test(answer) ? [code] : []));
  const text = answer.replace(/^\W*(outcome|issue type)\W.*$/gim, '').trim();
  return {
    language,
    examples: false,
    model: [text],
    whole: [text],
    problem: text,
    outcome,
    issueTypes,
    applications: [],
    statements: 1,
    replaced: 0,
  };
}
