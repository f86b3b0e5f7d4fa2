import { fail } from '../../kit/errors.ts';
import type { SessionDraft, SessionInput } from './model.ts';

/** Facts that no file but plain JSON knows, told by whoever imports (SPEC C6). They fill gaps and change nothing. */
export type AttestedFacts = Partial<
  Pick<SessionInput, 'platform' | 'os' | 'direction' | 'supporter' | 'customer' | 'device' | 'module' | 'group' | 'lang' | 'summaryLang'>
>;

const needed = ['platform', 'direction', 'supporter', 'device'] as const;

/** The sessions of a file, complete; or `import.incomplete` naming every fact that neither file nor person told, behind them `more`. */
export function completeDrafts(
  file: string,
  drafts: readonly SessionDraft[],
  facts: AttestedFacts,
  more: readonly string[] = [],
): SessionInput[] {
  const filled = drafts.map((draft) => ({ ...facts, ...present(draft) }) as SessionDraft);
  const missing = [...needed.filter((fact) => filled.some((draft) => draft[fact] === undefined)), ...more];
  if (missing.length > 0) fail('import.incomplete', { file, missing: missing.join(', ') });
  return filled as SessionInput[];
}

function present(draft: SessionDraft): SessionDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as SessionDraft;
}
