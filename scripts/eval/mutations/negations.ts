type Edit = readonly [RegExp, string];

/** How a sentence of each language is denied: the first that fits is done once. */
const adds: Readonly<Record<string, readonly Edit[]>> = {
  en: [
    [/\b(was|were|is|are|could|can|had been|has been|will)\b/u, '$1 not'],
    [/\b(works|opens|print)\b/u, 'does not work'],
  ],
  de: [[/\b(wurden?|ist|sind|konnten?|war|waren|läuft|geht|funktioniert|hat|haben|kam|kamen|steht)\b/u, '$1 nicht']],
  fr: [[/\b(est|sont|a|ont|était|étaient|fonctionne|reste)\b(?! pas)/u, 'ne $1 pas']],
  es: [[/\b(se|fue|está|están|es|son|era|había|funciona|quedó|imprimen|abre)\b/u, 'no $1']],
  pt: [[/\b(foi|foram|está|estão|é|são|era|estava|tinha|funciona|abre|voltou|chegou)\b/u, 'não $1']],
  it: [[/(?<!\p{L})(è|sono|era|erano|ha|hanno|funziona|aveva)(?!\p{L})/u, 'non $1']],
  nl: [[/\b(is|zijn|was|waren|werkt|werken|had|hebben|heeft|kon)\b/u, '$1 niet']],
  pl: [[/(?<!\p{L})(jest|są|był[aoy]?|został[aoy]?|działa|doszedł|zmieniono|usunięto|wpisano|skopiowano|drukują)(?!\p{L})/iu, 'nie $1']],
  ja: [
    [/ました/u, 'ませんでした'],
    [/した(?=[。、]|$)/u, 'しなかった'],
    [/できた/u, 'できなかった'],
    [/った(?=[。、]|$)/u, 'らなかった'],
  ],
  zh: [
    [/已(?!经|关)/u, '未'],
    [/(恢复|成功|可以|打开|删除|重新)/u, '没有$1'],
  ],
};

const removes: Readonly<Record<string, readonly Edit[]>> = {
  en: [
    [/\b(not|never|no longer)\s/u, ''],
    [/\bcannot\b/u, 'can'],
    [/\bwithout\b/u, 'with'],
    [/\bno\s/u, 'a '],
    [/n't\b/u, ''],
  ],
  de: [
    [/\s(nicht( mehr)?|nie|nirgends)(?!\p{L})/u, ''],
    [/\b([Kk])ein(e[nmrs]?)?\b/u, 'ein$2'],
    [/\bohne\b/u, 'mit'],
  ],
  fr: [
    [/(?<!\p{L})(ne |n')(\p{L}+(?: \p{L}+)?) (pas|plus|jamais|rien)/u, '$2'],
    [/\bsans\b/u, 'avec'],
    [/\bNon (?=\p{L})/u, ''],
  ],
  es: [
    [/(?<!\p{L})[Nn]o\s/u, ''],
    [/\b[Ss]in\b/u, 'con'],
  ],
  pt: [
    [/(?<!\p{L})[Nn]ão\s/u, ''],
    [/(?<!\p{L})sem\s/u, 'com '],
  ],
  it: [
    [/(?<!\p{L})[Nn]on\s/u, ''],
    [/\bsenza\b/u, 'con'],
  ],
  nl: [
    [/\s(niet|nooit)(?!\p{L})/u, ''],
    [/\b[Gg]een\b/u, 'een'],
    [/\bzonder\b/u, 'met'],
  ],
  pl: [
    [/(?<!\p{L})[Nn]ie\s/u, ''],
    [/\b[Bb]ez\s/u, 'z '],
  ],
  ja: [
    [/ません(でした)?/u, 'ました'],
    [/しなかった/u, 'した'],
    [/できない/u, 'できる'],
    [/(?<=[きりわらか])なかった/u, 'た'],
    [/未(?=対応|解決|確認)/u, ''],
  ],
  zh: [
    [/[未没](有)?(?=\p{L})/u, '已'],
    [/不(?=[了能可上])/u, ''],
  ],
};

export function denied(sentence: string, language: string): string | null {
  return edited(sentence, adds[language]);
}

export function affirmed(sentence: string, language: string): string | null {
  return edited(sentence, removes[language]);
}

function edited(sentence: string, edits: readonly Edit[] = []): string | null {
  const edit = edits.find(([pattern]) => pattern.test(sentence));
  return edit ? sentence.replace(edit[0], edit[1]) : null;
}
