import { idle } from './idle-words.ts';
import { ideasIn, plain } from './words.ts';

/** What follows a subject that stands without an article, and so is a name; by language. */
const verbs: Readonly<Record<string, RegExp>> = {
  en: /^(is|was|has|had|will|can|could|cannot|wanted|wants|calls|asks|asked|said|reports|reported|must|should|needs|says|writes|wrote|sends|sent|brings|checks|received|signs|signed|forwards|explained)$/u,
  fr: /^(est|a|avait|etait|sera|ne|n|peut|pourrait|doit|devait|ecrit|verifie|demande|appelle|rappelle|voulait|va|l|lui|envoie|confirme)$/u,
  es: /^(es|era|fue|ha|habia|no|puede|podia|tiene|lleva|llama|quiere|queria|debe|va|recibe|manda|envia|escribe|pide|confirma|entrega)$/u,
  pt: /^(e|era|foi|tem|tinha|nao|pode|quer|queria|vai|deve|liga|pede|pediu|envia|manda|disse|escreve|experimenta|fecha)$/u,
  it: /^(e|era|ha|aveva|non|puo|deve|vuole|voleva|chiama|fa|chiede|manda|invia|scrive|riorganizza|conferma|porta)$/u,
  nl: /^(is|was|heeft|had|kan|kon|wil|wilde|moet|vraagt|belt|meldt|zegt|stuurt|brengt|werkt|zal|gaat|mailt)$/u,
  pl: /^(jest|byl|byla|ma|miala|nie|chce|chcial|chciala|moze|musi|napisze|zadzwoni|sprawdzi|prosi|jutro|wysle)$/u,
};

/** The name that a sentence begins with, where its grammar shows that it is one. */
export function firstName(sentence: string, language: string): string | null {
  const [, name, next] = /^(\p{Lu}\p{L}{2,})\s+([\p{L}]+)/u.exec(sentence) ?? [];
  if (name === undefined || next === undefined || !verbs[language]?.test(plain(next))) return null;
  const folded = plain(name);
  return folded.length < 4 || idle.has(folded) || ideasIn(folded).length > 0 || /(ing|ed)$/.test(folded) ? null : name;
}
