import type { Outcome } from '../model.ts';
import { hasDenial, hasLack } from './denials.ts';
import { outcomeWords } from './outcome-words.ts';
import { clausesOf } from './sentences.ts';
import type { Claim, Finding } from './types.ts';
import { plain } from './words.ts';

/** A result that tells of another outcome than the one chosen, as far as words tell. */
export function checkOutcome({ field, sentences }: Claim, outcome: Outcome, language: string): Finding[] {
  const clauses = sentences.flatMap(clausesOf);
  const sounds = clauses.map((clause) => soundOf(clause, language));
  if (field !== 'result') return [];
  const telling = clauses.filter((_, i) => contradicts(outcome, sounds[i] ?? 'none', sounds));
  return telling.length === 0
    ? []
    : [{ code: 'contradiction', detail: sentences.filter((one) => telling.some((clause) => one.includes(clause))).join(' ') }];
}

type Sound = 'good' | 'bad' | 'handed-over' | 'open' | 'none';

export function soundOf(clause: string, language: string): Sound {
  const words = outcomeWords[language];
  if (!words) return 'none';
  const folded = plain(clause);
  const succeeds = words.succeeds.test(folded);
  if (words.handedOver.test(folded)) return 'handed-over';
  if (words.isOpen.test(folded)) return 'open';
  if (words.persists.test(folded)) return succeeds && !hasDenial(clause, language) && !words.fault.test(folded) ? 'none' : 'bad';
  if (succeeds) return hasDenial(clause, language) ? 'bad' : 'good';
  if (words.fault.test(folded)) return hasLack(clause, language) ? 'good' : 'bad';
  return 'none';
}

/** One good clause among bad ones tells of a session that was solved in part, handed over, or not confirmed. */
function contradicts(outcome: Outcome, sound: Sound, all: readonly Sound[]): boolean {
  const only = (...some: Sound[]) => all.every((one) => some.includes(one));
  switch (outcome) {
    case 'solved':
      return sound === 'bad' || ((sound === 'handed-over' || sound === 'open') && !all.includes('good'));
    case 'not-solved':
    case 'unclear':
    case 'handed-over':
      return sound === 'good' && only('good', 'none');
    default:
      return false;
  }
}
