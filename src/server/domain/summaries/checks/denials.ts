import { plain } from './words.ts';

/** How a language denies: whole folded words; Chinese and Japanese by their characters. */
const words: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('not never cannot no none nothing neither nor nobody hardly unable'),
  de: setOf('nicht nie niemals kein keine keinen keiner keinem keines nichts niemand weder kaum nix nich'),
  fr: setOf('pas jamais aucun aucune rien ni personne non'),
  es: setOf('no nunca jamas ningun ninguna ninguno nada tampoco nadie'),
  pt: setOf('nao nunca nem nenhum nenhuma nada jamais ninguem'),
  it: setOf('non mai nessun nessuna nessuno niente nulla'),
  nl: setOf('niet nooit geen niets niemand noch'),
  pl: setOf('nie nigdy brak zaden zadna zadne zadnych nic nikt ani'),
};
const spaceless: Readonly<Record<string, RegExp>> = {
  ja: /ない|なかった|なく|ません|[かさたばらわまな]ず|未(?!満)|不(?!具合|良|明|審)|無効/u,
  zh: /[不没沒未](?!知道|少|同|断)|无法|無法/u,
};

/** "ohne": what is missing may as well be what nobody wants. */
const without = /(?<![\p{L}])(without|ohne|sans|sin|sem|senza|zonder|bez)(?![\p{L}])|なし|无(?!法)/u;

/** Whether a clause denies something, in the language that it is written in. */
export function hasDenial(clause: string, language: string): boolean {
  return denies(plain(clause), language);
}

/** The same in whichever language it is written, where that is not known: rather too often than too seldom. */
export function mayDeny(clause: string): boolean {
  const folded = plain(clause);
  return languages.some((language) => denies(folded, language));
}

/** Something is missing in it: a denial, or "without". */
export function hasLack(clause: string, language: string): boolean {
  const folded = plain(clause);
  return denies(folded, language) || without.test(folded);
}

const languages = Object.keys({ ...words, ...spaceless });
const shortened = /(?<!\p{L})(can|do|does|did|was|were|is|are|wo|could|would|has|have|had|should)n'?t(?!\p{L})/u;

function denies(folded: string, language: string): boolean {
  const characters = spaceless[language];
  if (characters) return characters.test(folded);
  if (language === 'en' && shortened.test(folded)) return true;
  return (folded.match(/\p{L}+/gu) ?? []).some((word) => words[language]?.has(word));
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
