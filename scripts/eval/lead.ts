import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import type { Written } from './written.ts';

/** The first three things that somebody said or noted: what a summary has to be better than. */
export function lead({ events }: SessionInput, language: string): Written {
  const said = events.flatMap(({ text }) => (text === undefined ? [] : [text])).slice(0, 3);
  const nothing = { examples: false, outcome: null, issueTypes: [], applications: [], seconds: 0, tokensIn: 0, tokensOut: 0 };
  return { ...nothing, language, model: said, whole: said, problem: said[0] ?? '', statements: said.length, replaced: 0 };
}
