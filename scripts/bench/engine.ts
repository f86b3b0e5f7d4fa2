/**
 * What a summary costs here against llama.cpp's own server on the same model file in the same run:
 *
 *   LLAMA_SERVER=/path/to/llama-server node scripts/bench/engine.ts
 *
 * Both read the same prompts and write as many tokens, session by session in turn; both have the fixed prefixes in memory.
 * The server gets a slot a prefix, ours one sequence and states on disk. Results: scripts/bench/results/engine.json.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '../../src/llm/engine/engine.ts';
import type { Piece } from '../../src/llm/engine/pen.ts';
import { threadsFor } from '../../src/llm/engine/threads.ts';
import { modelFolder } from '../../src/llm/models/folder.ts';
import { readyModel } from '../../src/llm/models/selected.ts';
import { chooseIssueType } from '../../src/llm/prompts/choices.ts';
import { answerOf, outcomePrefix } from '../../src/llm/prompts/outcome.ts';
import { promptFor, question, summaryPrefix } from '../../src/llm/prompts/summary.ts';
import type { SummarizeInput } from '../../src/llm/tasks/types.ts';
import { issueTypeDefinitions } from '../../src/server/domain/issue-types/built-in.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { outcomes } from '../../src/server/domain/summaries/model.ts';
import { buildTimeline } from '../../src/server/domain/timeline/build.ts';
import { ending, opening } from '../../src/server/domain/timeline/excerpts.ts';

const port = 8491;
const samples = ['vpn', 'licence-error'];
const rounds = 3;

function inputOf(sample: string): SummarizeInput {
  const file = join(import.meta.dirname, `../../src/server/cli/demo/samples/${sample}.json`);
  const { events } = JSON.parse(readFileSync(file, 'utf8')) as SessionInput;
  const timeline = buildTimeline(events, { budget: 2_200 });
  const options = (definitions: readonly { code: string; definition: string }[]) => definitions.map((one) => ({ ...one, bonus: 0 }));
  return {
    language: 'en',
    examples: true,
    learntIssueTypes: true,
    log: timeline.log.lines.map((line) => line.text),
    opening: opening(timeline),
    ending: ending(timeline),
    issueTypes: options(issueTypeDefinitions),
    outcomes: outcomes.map((code) => ({ code, bonus: 0, weights: [], enough: 0 })),
  };
}

const textOf = (pieces: readonly Piece[]) => pieces.map((piece) => ('trusted' in piece ? piece.trusted : piece.data)).join('');

/** The three prompts of one summary, and how many tokens each is answered with. */
function requestsOf(input: SummarizeInput, tokensOut: number) {
  const prompt = promptFor(input.language);
  if (!prompt) throw new Error(`no prompt for ${input.language}`);
  const issueType = chooseIssueType(input.issueTypes);
  return [
    { slot: 0, text: textOf([...issueType.prefix, ...issueType.ask(input.opening)]), tokens: 1 },
    { slot: 1, text: textOf([...outcomePrefix, ...question(input.ending), { trusted: answerOf('solved') }]), tokens: 1 },
    { slot: 2, text: textOf([...summaryPrefix(prompt, input), ...question(input.log)]), tokens: tokensOut },
  ];
}

async function askServer(input: SummarizeInput, tokensOut: number): Promise<number> {
  const started = performance.now();
  for (const { slot, text, tokens } of requestsOf(input, tokensOut)) {
    const body = { prompt: text, n_predict: tokens, id_slot: slot, cache_prompt: true, ignore_eos: true, temperature: 0 };
    const response = await fetch(`http://127.0.0.1:${port}/completion`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`llama-server: ${response.status} ${await response.text()}`);
    await response.json();
  }
  return (performance.now() - started) / 1000;
}

async function startServer(program: string, model: string, threads: number): Promise<ChildProcess> {
  const options = ['-m', model, '-t', `${threads}`, '-np', '3', '-c', `${3 * 4096}`, '--port', `${port}`, '--no-webui'];
  const server = spawn(program, options, { stdio: 'ignore' });
  for (let waited = 0; waited < 240; waited += 1) {
    await sleep(500);
    if (
      await fetch(`http://127.0.0.1:${port}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return server;
  }
  throw new Error('llama-server did not start');
}

const program = process.env['LLAMA_SERVER'];
if (!program) throw new Error('LLAMA_SERVER names no program: build llama-server of the release that node-llama-cpp carries, and name it');
const folder = modelFolder();
const { entry, path } = await readyModel(folder);
const threads = threadsFor();
const engine = createEngine({
  model: { id: entry.id, path, sha256: entry.sha256 },
  stateFolder: join(folder, 'states'),
  child: { module: join(import.meta.dirname, '../../src/llm/engine/child-main.ts') },
});

async function askEngine(input: SummarizeInput): Promise<{ seconds: number; tokensIn: number; tokensOut: number }> {
  const started = performance.now();
  for await (const message of engine.run('summarize', input)) {
    if (message.type === 'result') return { ...message.usage, seconds: (performance.now() - started) / 1000 };
  }
  throw new Error('no result');
}

interface Row {
  readonly sample: string;
  readonly round: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Seconds. */
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** Written after every round, so that a run that is stopped leaves what it measured. */
function keep(rows: readonly Row[]): { median: number } {
  const ratios = rows.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  const result = { model: entry.id, machine: { cpu: cpus()[0]?.model, threads }, median, rows };
  writeFileSync(join(import.meta.dirname, 'results/engine.json'), `${JSON.stringify(result, null, 2)}\n`);
  return { median };
}

const server = await startServer(program, path, threads);
try {
  const rows: Row[] = [];
  for (const sample of samples) {
    const input = inputOf(sample);
    const { tokensOut } = await askEngine(input);
    await askServer(input, tokensOut);
    for (let round = 1; round <= rounds; round += 1) {
      // A prompt that was just read would be in memory whole: another session's comes between.
      const other = inputOf(samples[(samples.indexOf(sample) + 1) % samples.length] as string);
      await askEngine(other);
      const ours = await askEngine(input);
      await askServer(other, 1);
      const theirs = await askServer(input, ours.tokensOut);
      rows.push({
        sample,
        round,
        tokensIn: ours.tokensIn,
        tokensOut: ours.tokensOut,
        ours: ours.seconds,
        theirs,
        ratio: ours.seconds / theirs,
      });
      console.log(
        `${sample} ${round}: ${ours.seconds.toFixed(1)} s here, ${theirs.toFixed(1)} s there, ratio ${(ours.seconds / theirs).toFixed(2)}`,
      );
    }
  }
  const { median } = keep(rows);
  console.log(`median ratio ${median.toFixed(2)}`);
} finally {
  server.kill('SIGKILL');
  await engine.close();
}
