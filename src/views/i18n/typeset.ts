interface Texts {
  readonly [key: string]: string | Texts;
}

/**
 * What a catalogue leaves to its language's rules. French keeps its double punctuation and quotes off the next line.
 * Round millions are a plural of their own in fr, pt and es (`_many`); where the catalogue has none, they take `_other`.
 */
export function typeset(texts: object, language: string): Texts {
  return Object.fromEntries(
    Object.entries(texts as Texts).flatMap(([key, text]): [string, string | Texts][] => {
      if (typeof text !== 'string') return [[key, typeset(text, language)]];
      const set = language === 'fr' ? unbreakable(text) : text;
      return key.endsWith('_other') && !(manyOf(key) in texts)
        ? [
            [key, set],
            [manyOf(key), set],
          ]
        : [[key, set]];
    }),
  );
}

function unbreakable(french: string): string {
  return french.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
}

function manyOf(other: string): string {
  return other.replace(/_other$/, '_many');
}
