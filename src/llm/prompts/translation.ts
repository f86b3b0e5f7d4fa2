import type { Piece } from '../engine/pen.ts';
import { endOfTurn, promptFor } from './summary.ts';
import type { Field } from './types.ts';

/** What a translator is asked for, in the language that is translated into. */
const instructions: Readonly<Record<string, string>> = {
  en: 'You translate sentences from a support technician’s note into English. Names, commands, codes, paths and numbers stay exactly as they are. Add nothing, leave nothing out, keep every “not”. Answer with the translation alone.',
  de: 'Du übersetzt Sätze aus der Notiz eines Support-Technikers ins Deutsche. Namen, Befehle, Codes, Pfade und Zahlen bleiben genau, wie sie sind. Füge nichts hinzu, lass nichts weg, behalte jede Verneinung. Antworte nur mit der Übersetzung.',
  fr: 'Tu traduis en français des phrases tirées de la note d’un technicien de support. Les noms, commandes, codes, chemins et nombres restent exactement tels quels. N’ajoute rien, n’omets rien, garde chaque négation. Réponds uniquement par la traduction.',
  pt: 'Você traduz para o português do Brasil frases da anotação de um técnico de suporte. Nomes, comandos, códigos, caminhos e números ficam exatamente como estão. Não acrescente nada, não omita nada, mantenha cada negação. Responda apenas com a tradução.',
  es: 'Traduces al español frases de la nota de un técnico de soporte. Los nombres, comandos, códigos, rutas y números quedan exactamente como están. No añadas nada, no omitas nada, conserva cada negación. Responde solo con la traducción.',
  it: 'Traduci in italiano frasi tratte dalla nota di un tecnico dell’assistenza. Nomi, comandi, codici, percorsi e numeri restano esattamente come sono. Non aggiungere nulla, non omettere nulla, conserva ogni negazione. Rispondi solo con la traduzione.',
  nl: 'Je vertaalt zinnen uit de notitie van een supporttechnicus in het Nederlands. Namen, opdrachten, codes, paden en getallen blijven precies zoals ze zijn. Voeg niets toe, laat niets weg, behoud elke ontkenning. Antwoord alleen met de vertaling.',
  pl: 'Tłumaczysz na polski zdania z notatki technika wsparcia. Nazwy, polecenia, kody, ścieżki i liczby pozostają dokładnie takie, jakie są. Niczego nie dodawaj, niczego nie pomijaj, zachowaj każde przeczenie. Odpowiedz samym tłumaczeniem.',
  ja: 'サポート技術者のメモの文を日本語に訳します。名前、コマンド、コード、パス、数字はそのまま残してください。何も加えず、何も省かず、否定はすべて残してください。訳文だけを答えてください。',
  zh: '你把技术支持人员记录中的句子译成简体中文。名称、命令、代码、路径和数字保持原样。不增加,不省略,保留每个否定。只回答译文。',
};

interface Worked {
  readonly note: number;
  readonly field: Field;
  /** Languages to take it from, the first one that is not the target. */
  readonly from: readonly string[];
  /** Named as words to keep, as when a sentence is asked for again. */
  readonly exact?: readonly string[];
}

/** Sentences of the worked notes, which say the same in every language. */
const worked: readonly Worked[] = [
  { note: 2, field: 'problem', from: ['en', 'de'] },
  { note: 1, field: 'done', from: ['de', 'fr'], exact: ['indicator-02', 'WeighPro'] },
  { note: 0, field: 'title', from: ['fr', 'es'] },
  { note: 1, field: 'cause', from: ['ja', 'en'] },
  { note: 2, field: 'open', from: ['en', 'es'] },
];

/** Instruction and worked examples for one language; the same for every sentence, so that its evaluated state can be kept. */
export function translationPrefix(language: string): Piece[] | null {
  const instruction = instructions[language];
  const to = promptFor(language);
  if (!instruction || !to) return null;
  const turns = worked.flatMap(({ note, field, from, exact }) => {
    const source = promptFor(from.find((one) => one !== language) ?? '')?.answers[note]?.[field];
    const target = to.answers[note]?.[field];
    return source && target ? [...sentence(source, exact), { trusted: `${target}\n` }, endOfTurn] : [];
  });
  return [{ trusted: `<|im_start|>system\n${instruction}` }, endOfTurn, ...turns];
}

/** One sentence and the beginning of its answer. It is data: it never becomes a control token. `exact`: words that went missing the first time. */
export function sentence(text: string, exact: readonly string[] = []): Piece[] {
  const named: Piece[] = exact.length > 0 ? [{ trusted: '\n= ' }, { data: exact.join(' | ') }] : [];
  return [{ trusted: '<|im_start|>user\n' }, { data: text }, ...named, endOfTurn, { trusted: '<|im_start|>assistant\n' }];
}
