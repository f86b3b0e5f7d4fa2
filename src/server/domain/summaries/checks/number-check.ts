import { type Numbers, numbersWritten, type Written } from './numbers.ts';
import type { Reading } from './source.ts';
import type { Claim, Finding } from './types.ts';
import { says, type Unit, unitsOf } from './words.ts';

/** Numbers that the session does not carry, or carries for something else: "3 minutes" where it says "3 files". */
export function checkNumbers({ sentences }: Claim, source: Reading): Finding[] {
  const missing = sentences.flatMap((sentence) => numbersWritten(sentence).filter((number) => !isCounted(number, sentence, source)));
  return missing.length === 0 ? [] : [{ code: 'number', detail: [...new Set(missing.map(({ text }) => text))].join(', ') }];
}

/** A larger number is carried or not; a smaller one stands in every log, for something. */
const small = 100;

function isCounted(number: Written, sentence: string, source: Reading): boolean {
  if (number.values.some((value) => isRounded(number.text, value, source))) return true;
  const carrying = source.perEvent.flatMap(({ numbers }, event) => (isIn(number, numbers) ? [event] : []));
  if (carrying.length === 0) return isIn(number, source.numbers);
  if (!source.isSameLanguage || number.isTime || number.values.every((value) => value >= small)) return true;
  const unit = unitOf(number.text, sentence);
  if (unit !== null && carrying.some((event) => source.perEvent[event]?.text.includes(unit))) return true;
  const beside = besideOf(number.text, sentence);
  if (beside.length === 0) return true;
  return carrying.some((event) => around(event, source).some((content) => beside.some((unit) => says(content, unit))));
}

function isIn({ values, isTime }: Written, numbers: Numbers): boolean {
  return isTime ? values.every((value) => numbers.has(value)) : values.some((value) => numbers.has(value));
}

/** "%" of "22 %", as the session would write it. */
function unitOf(number: string, sentence: string): string | null {
  const behind = sentence.slice(sentence.indexOf(number) + number.length);
  return /^\s?(?<unit>%|€|[kmgt]?b|[kmg]?hz|[mc]m|ms|kg|°c|号)(?![\p{L}])/iu.exec(behind)?.groups?.unit?.toLowerCase() ?? null;
}

/** What is counted, or what counts, may be told a message earlier or later: "How many?" "Three." */
function around(event: number, { perEvent }: Reading) {
  return perEvent.slice(Math.max(0, event - 1), event + 2).map(({ content }) => content);
}

/** The words next to the number, the nearest four on each side. */
function besideOf(number: string, sentence: string): Unit[] {
  const at = sentence.normalize('NFKC').indexOf(number);
  const before = unitsOf(sentence.slice(0, at)).slice(-5);
  const behind = unitsOf(sentence.slice(at + number.length)).slice(0, 5);
  return [...before, ...behind];
}

/** "1.2 GB" of 1,234 MB, "97.6" of 97.58: rounded by the writer. */
function isRounded(text: string, value: number, { numbers }: Reading): boolean {
  if (Number.isInteger(value)) return false;
  const places = 10 ** (text.split(/[.,]/).at(-1)?.length ?? 0);
  const rounded = (known: number) => Math.round(known * places) / places === value;
  return [...numbers].some((known) =>
    Number.isInteger(known) ? known >= 100 && [1000, 1024, 1_000_000, 1_048_576].some((unit) => rounded(known / unit)) : rounded(known),
  );
}
