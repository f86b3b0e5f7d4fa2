import { normalise } from './normalise.ts';

interface Denials {
  /** Nobody can take these for anything else. */
  readonly plain: string;
  /** What a translator may put in their place; `*`: however the word goes on. */
  readonly also: string;
}

const denials: Readonly<Record<string, Denials>> = {
  en: {
    plain: 'not never nothing neither nor without cannot',
    also: 'no none nobody nowhere unable fail* refus* reject* unsolved unresolved unclear unknown unreachable unavailable unchanged unsuccessful* unconfirmed invalid incorrect inactive missing lack* still only impossible ineffective stop* but',
  },
  de: {
    plain: 'nicht nichts kein* niemals ohne',
    also: 'nie weder un* erfolglos* wirkungslos* ergebnislos* fehl* scheiter* verweiger* abgelehnt vergeblich weiterhin noch nur erst sondern',
  },
  fr: {
    plain: 'pas aucun aucune jamais rien sans',
    also: 'ne ni non plus impossible* échou* échec refus* rejet* manqu* in* im* toujours encore seul* que',
  },
  es: {
    plain: 'nunca sin ningún ninguna ninguno tampoco',
    also: 'no nada ni imposible* fall* fracas* rechaz* falt* in* im* desconocid* todavía aún sigue* solo sólo sino',
  },
  pt: {
    plain: 'não nunca sem nenhum nenhuma',
    also: 'nada nem impossív* falh* recus* rejeit* falt* in* im* desconhecid* ainda continu* só apenas',
  },
  it: {
    plain: 'non mai senza nessun nessuno nessuna',
    also: 'niente nulla né impossibil* fallit* fallimento rifiut* respint* manc* in* im* sconosciut* ancora solo',
  },
  nl: {
    plain: 'niet niets geen nooit zonder',
    also: 'noch on* mislukt* geweiger* afgewezen ontbre* faal* nog alleen maar tevergeefs vergeefs',
  },
  pl: {
    plain: 'nie nigdy bez żaden żadna żadne żadnego żadnej',
    also: 'nie* nic ani brak* odm* odrzuc* nadal wciąż jeszcze tylko dopiero błęd* niepow*',
  },
};

/** Whether a sentence plainly denies something ("not", "without"); of an unknown language: no. */
export function deniesPlainly(text: string, language: string): boolean {
  const folded = normalise(text);
  if (language === 'ja') return /なかった|ません|できない|ないまま|なしで|せずに/u.test(folded);
  if (language === 'zh') return /没有|并未|未能|无法|不能|從未|从未|沒有/u.test(folded);
  const of = denials[language];
  return of !== undefined && wordsOf(folded).some((word) => isOneOf(word, of.plain) || word.endsWith("n't"));
}

/** Whether it may deny something, in whatever words; of an unknown language: yes. */
export function mayDeny(text: string, language: string): boolean {
  const folded = normalise(text);
  if (language === 'ja') return /な[いしくかけ]|ず|ません|未|不|無|失敗|拒否|まだ|まま|のみ|だけ|断念/u.test(folded);
  if (language === 'zh') return /不|没|未|无|無|沒|非|失败|失敗|拒绝|拒絕|缺|尚|仍|只|仅/u.test(folded);
  const of = denials[language];
  return of === undefined || wordsOf(folded).some((word) => isOneOf(word, `${of.plain} ${of.also}`) || word.endsWith("n't"));
}

function wordsOf(folded: string): string[] {
  return (folded.match(/[\p{L}]+(?:'[\p{L}]+)?/gu) ?? []).flatMap((word) => [word, ...word.split("'")]);
}

function isOneOf(word: string, list: string): boolean {
  return list.split(' ').some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one));
}
