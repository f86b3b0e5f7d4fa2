import { borders, contains, normalise } from './normalise.ts';

/**
 * What a summary may only carry exactly as captured (SPEC E2): numbers, codes, versions, addresses, paths, hosts, commands'
 * options, and names spelled in mixed or upper case. Returned as written, in order, without repeats.
 */
export function entitiesOf(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text
    .normalize('NFKC')
    .replace(borders, ' ')
    .matchAll(/[^\s"„“”«»()[\]{}<>|]+/gu)) {
    const bare = word.replace(/^[.,;:!?'’‘*`=]+|(?<![.,;:!?'’‘*`=…])[.,;:!?'’‘*`=…]+$/gu, '');
    if (isEntity(bare)) found.add(bare);
  }
  return [...found];
}

function isEntity(word: string): boolean {
  if (word.length < 2) return /\d/.test(word);
  if (/\d/.test(word)) return true;
  if (/^[\p{Lu}]{2,}s?$/u.test(word)) return true; // VPN, DNS
  if (/\p{Ll}\p{Lu}/u.test(word)) return true; // OneDrive, gpUpdate
  if (/[\\/@_]/.test(word) && /\p{L}/u.test(word)) return true; // paths, mail addresses, identifiers
  if (/\p{L}\.\p{L}{2,}/u.test(word)) return true; // files, hosts
  return /^-{1,2}\p{L}/u.test(word); // options
}

/** Capitalised words inside a sentence: names in languages that do not capitalise nouns. */
export function namesOf(text: string): string[] {
  const words = [
    ...text
      .normalize('NFKC')
      .replace(/\s+/gu, ' ')
      .matchAll(/(?<lead>^|[.!?:;]\s+|["„“«(]\s*|\s+)(?<word>\p{Lu}[\p{L}'’]+)/gu),
  ];
  return words.filter((match) => /^\s+$/u.test(match.groups?.lead ?? '')).map((match) => match.groups?.word ?? '');
}

/** Entities of `text` that `source` does not carry. A compound ("x/y", "a-b") passes when all its parts are carried. */
export function ungrounded(text: string, source: string, { names }: { names: boolean }): string[] {
  const haystack = normalise(source);
  const candidates = names ? [...entitiesOf(text), ...namesOf(text)] : entitiesOf(text);
  return [...new Set(candidates)].filter((entity) => !isCarried(haystack, normalise(entity)));
}

function isCarried(haystack: string, entity: string): boolean {
  if (contains(haystack, entity)) return true;
  const singular = entity.replace(/'s$|s$/u, '');
  if (singular.length > 1 && contains(haystack, singular)) return true;
  const parts = entity.split(/[/,;:'=-]+|\.(?=\s|$)/u).filter(Boolean);
  return (
    parts.length > 1 &&
    parts.every((part) => (/\d/.test(part) || part.length > 3 ? contains(haystack, part) : true)) &&
    parts.some((part) => part.length > 3 || /\d/.test(part))
  );
}
