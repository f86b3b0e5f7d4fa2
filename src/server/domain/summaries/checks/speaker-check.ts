import { clausesOf } from './sentences.ts';
import type { Reading, Said } from './source.ts';
import type { Claim, Finding } from './types.ts';
import { plain, says, type Unit, unitsOf } from './words.ts';

type Speaker = 'supporter' | 'customer';

const roles: readonly (readonly [Speaker, RegExp])[] = [
  [
    'customer',
    /\b(customer|user|kund(e|in)|client(e|es)?|cliente|utente|klant|klient(ka)?|utilisat\w+|usuari[oa]|utilizador\w*|gebruiker|uzytkown\w+)\b|お客|顧客|客户|用户/u,
  ],
  [
    'supporter',
    /\b(supporter|technician|techniker(in)?|technicien(ne)?|tecnic[oa]|technicus|technik|helpdesk)\b|サポート担当|技術者|技术员|工程师/u,
  ],
];
const speech =
  /\b(sa(id|ys)|asked?|asks|report(ed|s)|told|tells|confirm(ed|s)|suggest(ed|s)|sag(t|te)|frag(t|te)|meld(et|ete)|bestatig(t|te)|dit|demand\w+|signal\w+|confirm\w+|dijo|pregunt\w+|pidio|inform\w+|disse|pediu|pergunt\w+|inform\w+|ha (detto|chiesto|segnalato|confermato)|chied\w+|zei|vroeg|meldde|bevestigde|powiedzia\w+|pyta\w*|zglosi\w+|potwierdzi\w+)\b|言|尋ね|希望|報告|说|问|想|确认/u;

/** Words that an event has to share with a clause before its speaker counts. */
const shared = 3;
const share = 0.6;

/** Somebody named as having said what only the other one said, or the supporter as the one who has the problem. */
export function checkSpeaker({ field, sentences }: Claim, source: Reading): Finding[] {
  return [...(field === 'problem' || field === 'title' ? sufferersIn(sentences, source) : []), ...misheard(sentences, source)];
}

function sufferersIn([first]: readonly string[], { people }: Reading): Finding[] {
  if (first === undefined || !isNamedIn(first, people.supporter) || isNamedIn(first, people.customer)) return [];
  return [{ code: 'speaker', detail: people.supporter ?? '' }];
}

function misheard(sentences: readonly string[], source: Reading): Finding[] {
  return sentences.flatMap(clausesOf).flatMap((clause) => {
    const named = speakerIn(clause, source);
    if (named === null || !speech.test(plain(clause))) return [];
    const units = unitsOf(clause);
    const alike = source.said.filter((said) => said.from !== null && isAlike(units, said));
    if (alike.length === 0 || alike.some(({ from }) => from === named)) return [];
    return [{ code: 'speaker' as const, detail: clause, events: [...new Set(alike.map(({ event }) => event))].slice(0, 3) }];
  });
}

/** The only one who is named in it; null where there is nobody, or both. */
function speakerIn(clause: string, { people }: Reading): Speaker | null {
  const folded = plain(clause);
  const found = roles.filter(([speaker, word]) => word.test(folded) || isNamedIn(clause, people[speaker])).map(([speaker]) => speaker);
  return found.length === 1 ? (found[0] as Speaker) : null;
}

function isNamedIn(text: string, name: string | null): boolean {
  const words = plain(text).split(/[^\p{L}]+/u);
  return (
    name !== null &&
    plain(name)
      .split(/\s+/u)
      .some((part) => part.length > 2 && words.includes(part))
  );
}

function isAlike(units: readonly Unit[], said: Said): boolean {
  const count = units.filter((unit) => says(said.content, unit)).length;
  return count >= shared && count / units.length >= share;
}
