import { type Active, type Find, findIn } from './find.ts';
import type { Placeholders } from './placeholders.ts';

/** What is replaced may lay bare what it covered; in the end nothing is left to find. */
const mostPasses = 8;

/** The text with placeholders for what the recognisers find. Twice is the same as once. */
export function redactText(text: string, active: readonly Active[], placeholders: Placeholders): string {
  let redacted = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const finds = findIn(redacted, active);
    if (finds.length === 0) break;
    redacted = replaced(redacted, finds, placeholders);
  }
  return redacted;
}

/** The value behind its field's name, which tells what it is: {"password": "…"}. */
export function redactField(name: string, value: string, active: readonly Active[], placeholders: Placeholders): string {
  const lead = `${name}: `;
  let redacted = value;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const finds = findIn(lead + redacted, active)
      .filter(({ start }) => start >= lead.length)
      .map((find) => ({ ...find, start: find.start - lead.length, end: find.end - lead.length }));
    if (finds.length === 0) break;
    redacted = replaced(redacted, finds, placeholders);
  }
  return redacted;
}

export function replaced(text: string, finds: readonly Find[], placeholders: Placeholders): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, by } of finds) {
    parts.push(text.slice(from, start), placeholders.of(by.label, by.same(text.slice(start, end))));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
