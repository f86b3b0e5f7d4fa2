import { activeWith } from '../../src/server/domain/redaction/active.ts';
import { findIn } from '../../src/server/domain/redaction/find.ts';

/** The corpus's types and the recogniser of each; of what it marks otherwise (names, places) nothing is promised. */
const recogniserOf: Readonly<Record<string, string>> = {
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  US_SSN: 'us-ssn',
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  IP_ADDRESS: 'ip',
};

interface Sentence {
  readonly full_text: string;
  readonly spans: readonly { readonly entity_type: string; readonly start_position: number; readonly end_position: number }[];
}

export interface Score {
  readonly name: string;
  readonly marked: number;
  /** Covered from its first character to its last. */
  readonly found: number;
  /** Finds that the corpus does not mark so. */
  readonly wrong: number;
  readonly recall: number;
  readonly precision: number;
}

/** Every recogniser at work on a file of marked sentences (presidio-research's shape), by type. A find of a type that nobody marked counts as wrong. */
export function scorePii(file: Uint8Array): Score[] {
  const sentences = JSON.parse(new TextDecoder().decode(file)) as Sentence[];
  const every = activeWith([]);
  const counts = new Map(Object.values(recogniserOf).map((name) => [name, { marked: 0, found: 0, right: 0, wrong: 0 }]));
  const of = (name: string) => counts.get(name) ?? counts.set(name, { marked: 0, found: 0, right: 0, wrong: 0 }).get(name);
  for (const { full_text, spans } of sentences) {
    const finds = findIn(full_text, every);
    const marked = spans.flatMap((span) => {
      const name = recogniserOf[span.entity_type];
      return name === undefined ? [] : [{ name, start: span.start_position, end: span.end_position }];
    });
    for (const { name, start, end } of marked) {
      const count = of(name);
      if (!count) continue;
      count.marked += 1;
      if (finds.some((find) => find.by.name === name && find.start <= start && find.end >= end)) count.found += 1;
    }
    for (const find of finds) {
      const count = of(find.by.name);
      if (!count) continue;
      const isMarked = marked.some(({ name, start, end }) => name === find.by.name && find.start < end && start < find.end);
      if (isMarked) count.right += 1;
      else count.wrong += 1;
    }
  }
  return [...counts].map(([name, { marked, found, right, wrong }]) => ({
    name,
    marked,
    found,
    wrong,
    recall: marked === 0 ? 1 : found / marked,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
  }));
}
