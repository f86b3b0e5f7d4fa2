import type { Piece } from '../engine/pen.ts';
import { endOfTurn, question, versionOf } from './summary.ts';

/** Asked of an ending before its outcome is named, in this order: what a small model sees when it is asked for one thing at a time. */
export const signs = ['works now', 'part still broken', 'others take over', 'not checked'] as const;

const instruction = `How did this remote-support session end? Read the last lines and answer.
works now: somebody saw that it works (yes, no)
part still broken: the problem, a part of it or a second problem remains; later chores and advice do not count (yes, no)
others take over: another team, the vendor or a repair service continues (yes, no)
not checked: nobody could see yet whether it helped (yes, no)
outcome: solved (it works; later chores do not matter), partly (one thing works, another does not, or only a workaround), not-solved (it remains and the same people go on), handed-over (somebody else takes over), unclear (not known whether it works)`;

/** What an ending shows by its outcome, sign by sign. */
const shown: Readonly<Record<string, readonly ('yes' | 'no')[]>> = {
  solved: ['yes', 'no', 'no', 'no'],
  partly: ['yes', 'yes', 'no', 'no'],
  'not-solved': ['no', 'yes', 'no', 'no'],
  'handed-over': ['no', 'yes', 'yes', 'no'],
  unclear: ['no', 'no', 'no', 'yes'],
};

/** Endings in several languages: thanks without success, success with chores left, first attempts that failed, silent ones. */
const workedEndings: readonly (readonly [outcome: string, ...lines: string[]])[] = [
  [
    'solved',
    'problem: nothing comes out of the printer',
    'supporter: please try again now',
    'customer: works, thank you!',
    'note: queue cleared, test page ok',
  ],
  [
    'handed-over',
    'problem: no access to the archive share',
    'supporter: I cannot change that from here, I pass it on to the server team',
    'customer: ok thanks a lot',
    'note: INC20331 opened with server team',
  ],
  [
    'not-solved',
    'problem: Absturz beim Speichern',
    'supporter: leider derselbe Fehler',
    'customer: ich muss jetzt los, danke trotzdem',
    'note: Ursache unklar, neuer Versuch morgen 9 Uhr',
  ],
  [
    'partly',
    'problem: ni messagerie ni agenda sur le téléphone',
    "customer: la messagerie marche, par contre l'agenda toujours pas",
    "note: reste l'agenda, à reprendre demain",
  ],
  ['unclear', 'problem: screen freezes', 'supporter: please restart and tell me whether it helped', 'note: session ended, no reply yet'],
  [
    'solved',
    'problem: o contrato não abre',
    'customer: agora abriu, perfeito',
    'supporter: ótimo, posso encerrar?',
    'customer: pode sim, obrigada',
    'note: leitor trocado, abre. Falta mais tarde atualizar os outros PCs',
  ],
  [
    'not-solved',
    'problem: el lector no lee',
    'supporter: lo desinstalé y lo volví a instalar',
    'customer: nada, sigue igual, lo meto a mano',
    'supporter: mañana lo miro con calma',
  ],
  [
    'handed-over',
    'problem: Gerät schaltet sich aus',
    'supporter: das ist die Hauptplatine, das geht nur über die Garantie',
    'note: Hersteller informiert, Fall 77812, die melden sich beim Kunden',
    'customer: gut, dann warte ich auf den Rückruf',
  ],
  [
    'partly',
    'problem: both drives are gone',
    'customer: one of the two drives is back, good enough for today',
    'note: second drive still missing, not solved yet',
  ],
  [
    'unclear',
    'problem: le poste est lent',
    'command: Restart-Computer',
    'supporter: le poste redémarre, je perds la main',
    "note: à vérifier par l'utilisateur",
  ],
  [
    'solved',
    'problem: gestionale non si collega',
    'supporter: il primo tentativo non era quello, era il nome del server',
    'command: ping srv-app -> 4 received',
    'customer: ora va tutto, grazie mille',
  ],
  [
    'unclear',
    'problem: Wi-Fi drops',
    'customer: so far no drop but it has been two minutes',
    'supporter: watch it until Friday and write to me',
  ],
  [
    'not-solved',
    'problem: laptop overheats',
    'customer: thanks for trying anyway',
    'note: no success so far. next step: new laptop on Friday',
  ],
  ['handed-over', 'problem: droits manquants', 'supporter: je transfère au niveau 2, ils ont les droits', 'customer: merci, à plus tard'],
  [
    'solved',
    'problem: Anmeldung geht nicht',
    'customer: ja, jetzt geht es',
    'note: erst Cache geleert, ohne Wirkung; Konto entsperrt, mit Kundin geprüft, ok. Passwort nächste Woche ändern',
  ],
  [
    'partly',
    'problem: skaner i drukarka nie działają',
    'customer: drukuje! a skaner?',
    'supporter: skaner jutro, potrzebna nowa wtyczka',
    'note: drukarka ok, skaner nadal nie działa',
  ],
  ['unclear', 'problem: Aktualisierung schlägt fehl', 'command: repair.exe -> completed successfully', 'command: shutdown /r'],
  [
    'solved',
    'problem: vouchers print without a total',
    'customer: three vouchers, all with total now',
    'supporter: I will roll the template out to the other branches next week',
    'note: old template from the 12 May was linked; service restart had been useless. Relinked, checked with customer.',
  ],
  ['unclear', 'problem: update', 'window: Setup – 34 %', 'window: Setup – 61 %'],
  ['solved', 'problem: 画面が映りません', 'customer: 映りました！助かります', 'note: ケーブル交換で解決。念のため明日また確認'],
  ['handed-over', 'problem: 网络断了', 'supporter: 已报修，运营商下午派人上门', 'customer: 好的，我等电话'],
];

/** Instruction and worked endings: the same for every session, so that its evaluated state can be kept. */
export const outcomePrefix: readonly Piece[] = [
  { trusted: `<|im_start|>system\n${instruction}` },
  endOfTurn,
  ...workedEndings.flatMap(([outcome, ...lines]): Piece[] => [...question(lines), { trusted: answerOf(outcome) }, endOfTurn]),
];

/** A whole answer: every sign, then the outcome. */
export function answerOf(outcome: string): string {
  return [...(shown[outcome] ?? []).map((answer, i) => `${signs[i]}: ${answer}`), `outcome: ${outcome}`].join('\n');
}

export const outcomeKey = `outcome:${versionOf(outcomePrefix)}`;
