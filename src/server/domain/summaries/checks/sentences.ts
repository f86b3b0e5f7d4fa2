/** Short words that end in a full stop and no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|[Mm]rs?|[Mm]s|Mme|Mlle|Dr[aª]?|Drª|[Pp]rof|Hr|Fr|St|Nr|[Nn]o|[Rr]if|[Rr][eé]f|[Ss]igg?(?:\.ra)?|[Ss]ig\.na|[Ss]ra?|[Dd]hr|[Mm]evr|[Cc]a|bzw|[Zz]\.\s?B|d\.\s?h|etc|e\.g|i\.e|ul|godz|tel|[Tt]el|max|min|evtl|inkl|usw|vgl|[Aa]pprox|n|p|art|[Aa]v)\.$/u;

/** The sentences of a statement, as they are written; a full stop inside a name, number or address ends none. */
export function sentencesOf(text: string): string[] {
  const pieces = text.split(/(?<=[.!?]["”»“']?)\s+(?=["„“«¿¡(]?[\p{Lu}\p{N}])|(?<=[。！？])\s*|;\s+|；/u);
  const sentences: string[] = [];
  for (const piece of pieces.map((one) => one.trim()).filter(Boolean)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

/** Parts of a sentence that are true or false each by itself. */
export function clausesOf(sentence: string): string[] {
  return sentence
    .split(/,\s+|:\s+|[，、：]|\s[–—-]\s|\s(?:but|and|aber|und|sondern|mais|et|pero|y|mas|e|ma|maar|en|ale|i|oraz)\s/u)
    .map((clause) => clause.trim())
    .filter(Boolean);
}
