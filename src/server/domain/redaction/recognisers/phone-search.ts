import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Candidate, Search } from '../model.ts';
import { fold } from '../words.ts';

/** Countries whose national numbers count as they are written there: those of the languages that we know, first the larger ones. */
const ours: readonly CountryCode[] = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'PT', 'BR', 'NL', 'PL', 'AT', 'CH', 'BE', 'IE', 'MX'];
/** Those of neighbours, where a word nearby says that it is a telephone's number. */
const others: readonly CountryCode[] = [
  'AU',
  'NZ',
  'NO',
  'SE',
  'DK',
  'FI',
  'CZ',
  'SK',
  'HU',
  'RO',
  'GR',
  'LU',
  'AR',
  'CL',
  'CO',
  'PE',
  'AO',
  'MZ',
  'ZA',
  'IN',
];

/** Digits with what people put between them. Digits and separators exclude each other, so that it stays linear. */
const shape =
  /(?<![\p{L}\p{N}_@#=\\]|[\p{N}][.,:/+-]|[+(])(?:\+|\(\+)?\(?\d(?:(?:[ \u00a0\u202f.\-/]|\)[ .-]?| ?\(| [-–/] )?\d){5,16}(?:[ ]?(?:x|ext\.?|poste|int\.?|dw|durchwahl|app\.?|doorkies|wew\.?)[ .:]?\d{1,5})?(?![\p{L}\p{N}_]|[.:/]\d|-\d|\\[\p{L}\p{N}]|\.[a-z]{2,4}(?![a-z]))/giu;

/** Right before it, what says that nothing but a telephone's number follows; folded. */
const labelBefore =
  /(?:^|[^\p{L}\p{N}])(?:phone|telephone|tel|mobile|mob|cell(?:phone)?|fax|desk|office|landline|hotline|whatsapp|call(?: me| us| him| her| them)?(?: back)?(?: at| on)|reach(?: me| us)? (?:at|on)|telefon(?:nummer|nr)?|rufnummer|handy(?:nummer|nr)?|mobil(?:nummer|nr)?|durchwahl|festnetz|telefax|portable|fixe|numero de telephone|telefono|movil|celular|fijo|telefone|telemovel|fixo|cellulare|fisso|telefoonnummer|telefoon|mobiel|gsm|komorka|numer telefonu|nr tel)\.?(?: (?:number|no|nr|nummer|numero|num|is|ist|lautet|est|es|e|to))?[\s.:#=/(\\,-]{0,4}$/u;
const labelAfter =
  /^[\s\-(,/]{0,3}(?:phone|office|mobile|cell|fax|home|work|desk|direct|tel|telefon|handy|mobil|privat|buro|festnetz|portable|fixe|bureau|movil|celular|fijo|oficina|telemovel|fixo|cellulare|fisso|ufficio|mobiel|kantoor|komorka)(?![\p{L}\p{N}])/u;
/** Numbers of other things. */
const otherThing =
  /(?:^|[^\p{L}])(?:ticket|incident|inc|case|request|req|order|invoice|ref(?:erence)?|serial(?: number| no)?|s\/n|sn|version|ver|build|release|port|pid|tid|id|kb|error|code|event|asset|imei|licen[cs]e|tracking|session|customer(?: number| no)|vorgang|rechnung(?:snummer)?|auftrag(?:snummer)?|kundennummer|seriennummer|geratenummer|fehler|commande|facture|dossier|erreur|pedido|factura|fatura|caso|expediente|errore|fattura|pratica|bestelling|factuur|zgloszenie|zamowienie|faktura|teamviewer|anydesk|partner-id)["']?(?: (?:id|number|no|nr|num|is|ist))?[\s.:#=-]{0,4}$/u;

/** Looks into the libraries' tables for one text; beyond it what stands beside a number decides alone, so that no text takes long. */
const mostLooks = 5_000;

/** Telephone numbers with a score: as written abroad, as written at home, or told by what stands beside them. */
export const phones: Search = function* phones(text, isNear) {
  let looks = mostLooks;
  const isValid: IsValid = (value, country) => {
    looks -= 1;
    return looks < 0 ? country !== undefined : (parsePhoneNumberFromString(value, country)?.isValid() ?? false);
  };
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const start = match.index;
    const found = firstOf(text, start, match[0], isNear, isValid);
    if (found) yield found;
    // The first digits may belong to something else: "2 0171 2345678".
    shape.lastIndex = found ? found.end : start + (/^\D*\d+\D/.exec(match[0])?.[0].length ?? match[0].length);
  }
};

type IsValid = (value: string, country: CountryCode | undefined) => boolean;

/** The whole run, or else as many of its groups as make a number: two of them may stand side by side. */
function firstOf(text: string, start: number, run: string, isNear: Parameters<Search>[1], isValid: IsValid): Candidate | null {
  const before = fold(text.slice(Math.max(0, start - 40), start));
  if (isOtherThing(run, before)) return null;
  for (const value of [run, ...beginnings(run)]) {
    const end = start + value.length;
    const score = scoreOf(value, () => isNear(start, end), isValid);
    if (score > 0 && !isDay(value)) return { start, end, score };
  }
  const end = start + run.length;
  const isLabelled = labelBefore.test(before) || labelAfter.test(fold(text.slice(end, end + 16)));
  return isLabelled && digitsOf(run).length <= 15 && !isDay(run) ? { start, end, score: 0.85 } : null;
}

/** Cut at blanks, the longest first; each has digits enough for a number. */
function beginnings(run: string): string[] {
  const cuts = [...run.matchAll(/[ \u00a0\u202f](?=[\d+(0])/g)].map(({ index }) => run.slice(0, index));
  return cuts.filter((cut) => digitsOf(cut).length >= 8).reverse();
}

function scoreOf(value: string, isNear: () => boolean, isValid: IsValid): number {
  if (/^\(?\+/.test(value)) return isValid(value, undefined) ? 0.8 : isGrouped(value) && isPossible(value) ? 0.6 : 0;
  if (/^00[1-9]/.test(value) && isValid(`+${value.slice(2)}`, undefined)) return 0.6;
  if (looksAmerican(value) && isValid(value, 'US')) return 0.6;
  // "0" and groups is how a number is written at home; a number without either may be anything.
  const isHome = /^\(?0[1-9][^-]*-?[^-]*$/.test(value) && isGrouped(value) && digitsOf(value).length >= 9;
  if (isHome && ours.some((country) => isValid(value, country))) return 0.5;
  if (!isNear()) return 0;
  return [...ours, ...others].some((country) => isValid(value, country)) ? 0.3 : 0;
}

function isOtherThing(value: string, before: string): boolean {
  if (otherThing.test(before)) return true;
  const digits = digitsOf(value);
  if (/^(\d)\1+$/.test(digits) || digits.length < 7) return true;
  // Addresses, versions and fractions have dots alone, and other groups than numbers do.
  return /^\d+(?:\.\d+){1,4}$/.test(value) && !/^(?:\d{2}(?:\.\d{2}){3,5}|\d{3}\.\d{3}\.\d{4})$/.test(value);
}

function isDay(value: string): boolean {
  return (
    /(?:^|\D)\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?:\D|$)/.test(value) || /(?:^|\D)(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}(?:\D|$)/.test(value)
  );
}

/** "(212) 555-0123", "212-555-0123", "212.555.0123". */
function looksAmerican(value: string): boolean {
  return /^(?:1[ .-])?(?:\(\d{3}\) ?\d{3}[ -]\d{4}|\d{3}-\d{3}-\d{4}|\d{3}\.\d{3}\.\d{4})(?:\s?(?:x|ext).*)?$/i.test(value);
}

/** Of the length that a country has: numbers are given out faster than tables are. */
const isPossible = (value: string) => parsePhoneNumberFromString(value)?.isPossible() ?? false;
const isGrouped = (value: string) => /\d[^\d]+\d/.test(value);
const digitsOf = (value: string) => value.replace(/\D/g, '');

/** One number, however it is grouped. Without a country it cannot be told from the same number elsewhere. */
export function samePhone(value: string): string {
  return `${/^\s*\(?\+/.test(value) ? '+' : ''}${digitsOf(value.replace(/\(0\)/, '')).replace(/^00/, '+')}`.replace(/^\++/, '+');
}
