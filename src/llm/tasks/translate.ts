import type { OpenPen, Pen } from '../engine/pen.ts';
import { EngineError, type Progress } from '../engine/types.ts';
import { promptFor, versionOf } from '../prompts/summary.ts';
import { sentence, translationPrefix } from '../prompts/translation.ts';
import { translationFaultOf } from './translation-faults.ts';
import type { TranslatedLine, TranslateInput, TranslateResult, TranslationFault } from './types.ts';

/**
 * Translates sentences one by one below the same worked examples. Each is checked as soon as it stands: names, codes and
 * numbers as in the original, the right language, no denial lost. One with a fault is asked for once more, with what went
 * missing named; failing again it has no text, and its fault says why.
 */
export async function* translate(open: OpenPen, input: TranslateInput): AsyncGenerator<Progress, TranslateResult> {
  const { from, language, lines } = input;
  const prefix = translationPrefix(language);
  if (!prefix) throw new EngineError('bad-input', `no worked examples for language "${language}"`);
  const pen = await open('as-it-is');
  for await (const share of pen.open(prefix, `translation:${versionOf(prefix)}`))
    yield { type: 'progress', phase: 'prefix', done: 0.2 * share };
  const translated: TranslatedLine[] = [];
  for (const [n, line] of lines.entries()) {
    yield { type: 'progress', phase: 'writing', done: 0.2 + (0.8 * n) / lines.length };
    translated.push(await translateLine(pen, line, from, language));
  }
  return { lines: translated, promptVersion: versionOf(prefix) };
}

/** The second time the model may wander a little: the most probable words were the wrong ones. */
const again = { temperature: 0.4, seed: 7 };

async function translateLine(pen: Pen, line: string, from: string, to: string): Promise<TranslatedLine> {
  const { lead, rest } = splitLead(line, from, to);
  if (rest === '') return { text: lead, tries: 0, fault: null };
  const telltales = promptFor(to)?.telltales ?? [];
  const start = pen.mark();
  let fault: TranslationFault | null = null;
  for (let tries = 1; ; tries += 1) {
    pen.feed(...sentence(rest, fault?.code === 'entity' ? fault.detail.split(', ') : []));
    const written = await pen.line({ maxTokens: roomFor(rest), since: pen.mark(), ...(tries > 1 && again) });
    await pen.rewind(start);
    fault = translationFaultOf(written, { source: rest, from, to, telltales });
    if (!fault) return { text: `${lead} ${written}`.trim(), tries, fault: null };
    if (tries === 2) return { text: null, tries, fault };
  }
}

/** A result begins with the words of its outcome, which the code knows in every language. */
function splitLead(line: string, from: string, to: string): { lead: string; rest: string } {
  const text = line.replace(/\s+/gu, ' ').trim();
  const known = Object.entries(promptFor(from)?.leads ?? {}).find(([, lead]) => text.startsWith(lead));
  if (!known) return { lead: '', rest: text };
  return { lead: promptFor(to)?.leads[known[0]] ?? '', rest: text.slice(known[1].length).trim() };
}

/** Tokens that a translation may take: a language that the model writes letter by letter takes many. */
function roomFor(text: string): number {
  return Math.min(400, 40 + Math.ceil([...text].length * 1.2));
}
