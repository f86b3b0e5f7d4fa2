import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Candidate, Recogniser } from '../model.ts';

/** Prefixes and lengths of the brands that have both, and of those (Maestro, old JCB) that need a word nearby. Others need it more. */
const brands: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16]],
  [/^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(30[0-5]|3095|36|3[89])/, [14]],
  [/^(6011|64[4-9]|65)/, [16]],
  [/^35(2[89]|[3-8])/, [16]],
  [/^62/, [16]],
];
const rarer: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 19]],
  [/^(2131|1800)/, [15]],
  [/^(5018|502|503|50|5[6-8]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^(36|3[89])/, [16, 17, 18, 19]],
  [/^35(2[89]|[3-8])/, [17, 18, 19]],
  [/^(220[0-4]|9792)/, [16]],
];

const digitsOf = (value: string) => value.replace(/\D/g, '');
const isOf = (list: typeof brands, digits: string) =>
  list.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

/** As printed: in fours, or 4-6-5 and 4-6-4. */
const grouped = /^\d{4}([ -])(?:\d{4}\1\d{4}\1\d{1,7}|\d{6}\1\d{4,5})$/;

function* cards(text: string): Iterable<Candidate> {
  const runs = /(?<![\p{L}\p{N}_.,+-]|[\p{N}][ ])\d(?:[ -]?\d){11,18}(?![\p{L}\p{N}_]|[.,-]\d| \d)/gu;
  for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
    const [value] = match;
    const digits = digitsOf(value);
    if (value !== digits && !grouped.test(value)) continue;
    if (!luhn(digits)) continue;
    const score = isOf(brands, digits) ? (value === digits ? 0.55 : 0.8) : isOf(rarer, digits) ? 0.3 : 0.2;
    yield { start: match.index, end: match.index + value.length, score };
  }
}

export const card: Recogniser = {
  name: 'card',
  label: 'CARD',
  family: 'payment',
  languages: [],
  rule: 'disk',
  hint: /\d/,
  search: cards,
  // Serial numbers of 15 and 16 digits may pass the check by chance; an IMEI and a SIM always do.
  notAfter:
    /(imei|iccid|meid|serial( number| no\.?)?|s\/n|serien-?(nr\.?|nummer)|numero de serie|n[o°]? de serie|numero di serie|serienummer|nr seryjny|numer seryjny|order( number| id)?|ticket|tracking( number| no\.?)?|guid|uuid|hash|build|epoch|timestamp|offset|bytes|size|handle|pid|id)["']?\s*[:=#.]?\s*$/,
  words:
    'card,credit card,debit card,cc,visa,mastercard,master card,maestro,amex,american express,diners,discover,jcb,unionpay,atm,pan,kreditkarte,kreditkartennummer,kartennummer,karte,ec-karte,girocard,debitkarte,carte bancaire,carte bleue,carte de crédit,carte de paiement,numéro de carte,tarjeta,tarjeta de crédito,número de tarjeta,carta di credito,carta,numero di carta,bancomat,cartão,cartão de crédito,número do cartão,creditcard,kaartnummer,betaalkaart,pinpas,karta,karty,numer karty,karta kredytowa'.split(
      ',',
    ),
  same: digitsOf,
};

const lengths = new Map(Object.entries(countrySpecs).flatMap(([country, { chars }]) => (chars ? [[country, chars] as const] : [])));
const unspaced = (value: string) => value.replace(/[\s-]/g, '').toUpperCase();

/** Collects as many letters and digits as the country has, over single spaces; what follows is not part of it. */
function* ibans(text: string): Iterable<Candidate> {
  const starts = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?=[ \u00a0-]?[A-Za-z0-9])/gu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const end = endOfIban(text, match.index, lengths.get(match[0].slice(0, 2).toUpperCase()) ?? 0);
    if (end === null || !isValidIBAN(unspaced(text.slice(match.index, end)))) continue;
    yield { start: match.index, end, score: 1 };
  }
  yield* polishAccounts(text);
}

function endOfIban(text: string, start: number, length: number): number | null {
  let count = 0;
  for (let at = start; length > 0 && at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(character)) count += 1;
    else if (!/[ \u00a0-]/.test(character) || /[ \u00a0-]/.test(text[at - 1] ?? '')) return null;
    if (count === length) return /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') ? null : at + 1;
  }
  return null;
}

/** Written without the country, as is usual there. */
function* polishAccounts(text: string): Iterable<Candidate> {
  const runs = /(?<![\p{L}\p{N}])\d{2}(?:[ ]?\d{4}){6}(?![\p{L}\p{N}])/gu;
  for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
    if (isValidIBAN(`PL${unspaced(match[0])}`)) yield { start: match.index, end: match.index + match[0].length, score: 0.9 };
  }
}

export const iban: Recogniser = {
  name: 'iban',
  label: 'IBAN',
  family: 'payment',
  languages: [],
  rule: 'disk',
  hint: /\d/,
  search: ibans,
  words: [],
  same: (value) => unspaced(value).replace(/^(?=\d)/, 'PL'),
};

/** Without a check digit that would tell, only right behind its name. */
const account =
  /(?<![\p{L}])(?:bank account(?: number| no\.?)?|account (?:number|no\.?)|kontonummer|konto-?nr\.?|num[eé]ro de compte|n° de compte|n[uú]mero de cuenta|n[º°] de cuenta|cuenta bancaria|numero di conto|conto corrente(?: n\.?)?|n[uú]mero da conta|conta (?:banc[aá]ria|corrente)|rekeningnummer|numer konta|nr konta)[ \t]{0,3}(?:is|ist|lautet|est|es|è|é|to)?[ \t]{0,3}[:=#]?[ \t]{0,3}(?<value>\d(?:[ .-]?\d){6,16})(?![\p{L}\p{N}])/dgiu;

export const bankAccount: Recogniser = {
  name: 'bank-account',
  label: 'ACCOUNT',
  family: 'payment',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'],
  rule: 'model',
  hint: /\d/,
  patterns: [{ regex: account, score: 0.6 }],
  words: [],
  same: digitsOf,
};
