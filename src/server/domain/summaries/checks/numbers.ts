import { plain } from './words.ts';

/** The values that a text names, in digits or words. */
export type Numbers = ReadonlySet<number>;

/** A number of a sentence as it is written, and the values that it may stand for. */
export interface Written {
  readonly text: string;
  readonly values: readonly number[];
  /** "7:52": all of them are meant, not one. */
  readonly isTime: boolean;
}

const spelled = new Map<string, number>();
const lists = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  'zero un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  'zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie dwadziescia',
];
for (const list of lists) for (const [value, word] of list.split(' ').entries()) spelled.set(word, value);
const others: Readonly<Record<string, number>> = {
  eine: 1, einen: 1, einem: 1, einer: 1, eins: 1, une: 1, una: 1, uno: 1, uma: 1, duas: 2, both: 2, beide: 2, beiden: 2, couple: 2,
  half: 0.5, halbe: 0.5, halben: 0.5, thirty: 30, dreissig: 30, trente: 30, treinta: 30, trinta: 30, trenta: 30, dertig: 30, forty: 40,
  vierzig: 40, quarante: 40, cuarenta: 40, quarenta: 40, fifty: 50, funfzig: 50, cinquante: 50, cincuenta: 50, cinquenta: 50, sixty: 60,
  hundred: 100, hundert: 100, cent: 100, cien: 100, cem: 100, cento: 100, honderd: 100, sto: 100, dwie: 2, dwoch: 2, trzech: 3, czterech: 4,
}; // biome-ignore format: a table
for (const [word, value] of Object.entries(others)) spelled.set(word, value);
const characters: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const grouped = /(?<![\p{L}\p{N}.,_\\/-])\d{1,3}(?:[ .,'\u00A0\u202F]\d{3})+(?![\p{N}]|[.,]\d)/gu;
/** By itself, or with a unit behind it: not inside a code, a path or a name. */
const single = /(?<![\p{L}\p{N}_\\/.,:#-]|\p{L}[-+])\d+(?:[.,:]\d+)*(?![\p{N}_\\/-]|\p{L}*\d|\p{Script=Latin}{4,})/gu;
const digits = /\d+(?:[.,:]\d+)*/g;

/** Every value that a text may be said to name: "18.400" is 18400, and 18.4; "97.6" is 98 as well; "14:30" is 14, 30 and 2. */
export function numbersIn(text: string): Numbers {
  const found = new Set(digitsIn(text));
  for (const match of text.matchAll(/\b(\d{1,2})(?::\d\d)?\s?[ap]\.?m\b/giu)) found.add((Number(match[1]) % 12) + 12);
  const folded = plain(text);
  for (const [word] of folded.matchAll(/\p{Script=Latin}+(?:-\p{Script=Latin}+)?/gu)) {
    const value = spelled.get(word);
    if (value !== undefined) found.add(value);
  }
  for (const character of folded.match(/[一二两兩三四五六七八九十]/gu) ?? []) found.add(characters[character] as number);
  return found;
}

/** Of these, what stands in digits. */
export function digitsIn(text: string): Numbers {
  const found = new Set<number>();
  for (const [number] of text.matchAll(grouped)) found.add(Number(number.replace(/\D/g, '')));
  for (const [number] of text.matchAll(digits)) for (const value of valuesOf(number)) addForms(found, value);
  return found;
}

/** The numbers that a sentence names in digits, those inside names and codes aside. */
export function numbersWritten(sentence: string): Written[] {
  const rest = sentence.normalize('NFKC');
  const long = [...rest.matchAll(grouped)].map(([text]) => ({
    text,
    values: [Number(text.replace(/\D/g, '')), ...valuesOf(text)],
    isTime: false,
  }));
  const short = [...rest.replace(grouped, ' ').matchAll(single)].map(([text]) => ({
    text,
    values: valuesOf(text),
    isTime: text.includes(':'),
  }));
  return [...long, ...short].filter(({ values }) => values.length > 0);
}

/** Of "7.4.2" none: versions and addresses are names. */
function valuesOf(text: string): number[] {
  const parts = text.split(/[.,:]/);
  if (parts.length === 1) return [Number(text)];
  if (text.includes(':')) return parts.map(Number).filter((value, i) => i === 0 || value > 0);
  if (parts.length > 2) return [];
  const [whole, fraction] = parts as [string, string];
  return fraction.length === 3 ? [Number(`${whole}.${fraction}`), Number(whole + fraction)] : [Number(`${whole}.${fraction}`)];
}

function addForms(found: Set<number>, value: number): void {
  found.add(value);
  if (!Number.isInteger(value)) for (const form of [Math.round(value), Math.floor(value), Math.round(value * 10) / 10]) found.add(form);
}
