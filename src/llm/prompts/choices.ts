import type { Piece } from '../engine/pen.ts';
import { endOfTurn, question, versionOf } from './summary.ts';

/** One closed question about a few lines: its fixed prefix, the words that stand for the options, and how it is asked. */
export interface ClosedQuestion {
  readonly prefix: readonly Piece[];
  readonly key: string;
  /** One word an option, in the options' order. */
  readonly words: readonly string[];
  ask(lines: readonly string[]): Piece[];
}

interface Option {
  readonly code: string;
  readonly definition: string;
  readonly examples?: readonly string[];
}

/** Endings in several languages, the polite, the mixed and the silent ones among them. */
const workedEndings: readonly (readonly [code: string, ...lines: string[]])[] = [
  ['solved', 'supporter: please try again now', 'customer: works, thank you!', 'note: queue cleared, test page ok'],
  [
    'handed-over',
    'supporter: I cannot change that from here, I pass it on to the server team',
    'customer: ok thanks a lot',
    'note: INC20331 opened with server team',
  ],
  [
    'not-solved',
    'supporter: leider derselbe Fehler',
    'customer: ich muss jetzt los, danke trotzdem',
    'note: Ursache unklar, neuer Versuch morgen 9 Uhr',
  ],
  ['partly', "customer: la messagerie marche, par contre l'agenda toujours pas", "note: reste l'agenda, à reprendre demain"],
  ['unclear', 'supporter: please restart and tell me whether it helped', 'note: session ended, no reply yet'],
  ['solved', 'customer: agora abriu, perfeito', 'supporter: ótimo, posso encerrar?', 'customer: pode sim, obrigada'],
  ['not-solved', 'supporter: lo desinstalé y lo volví a instalar', 'customer: nada, sigue igual', 'supporter: mañana lo miro con calma'],
  ['handed-over', 'note: Hersteller informiert, Fall 77812, die melden sich beim Kunden', 'customer: gut, dann warte ich auf den Rückruf'],
  ['partly', 'customer: one of the two drives is back, good enough for today', 'note: second drive still missing'],
  ['unclear', 'command: Restart-Computer', 'supporter: le poste redémarre, je perds la main', "note: à vérifier par l'utilisateur"],
  ['solved', 'command: ping srv-app -> 4 received', 'customer: ora va tutto, grazie mille'],
  ['partly', 'customer: it opens now but it is still very slow', 'note: workaround only, real fix with the next update'],
  ['not-solved', 'customer: thanks for trying anyway', 'note: no success so far. next step: new laptop on Friday'],
  ['handed-over', 'supporter: je transfère au niveau 2, ils ont les droits', 'customer: merci, à plus tard'],
  ['solved', 'customer: ja, jetzt geht es', 'note: mit Kundin geprüft, ok. Passwort nächste Woche ändern'],
];

/** Openings, one a type, in several languages; products that are not in them must be recognised by what is wrong. */
const workedOpenings: readonly (readonly [code: string, ...lines: string[]])[] = [
  ['account-access', 'customer: my account is locked, it says too many attempts'],
  [
    'account-access',
    "customer: je ne peux plus entrer dans le portail, il dit que je n'ai pas le droit",
    'error: user is not assigned to a role',
  ],
  ['printing', 'customer: der Drucker im Flur druckt nur leere Seiten'],
  ['network-vpn', 'customer: pas de connexion au réseau depuis la maison', 'error: tunnel timeout'],
  ['email-calendar', 'customer: não recebo e-mails desde ontem', 'window: Inbox'],
  ['file-storage', 'customer: the shared drive is gone and I need the folder with the offers'],
  ['hardware', 'customer: la seconda schermata resta nera, il cavo è nuovo'],
  ['performance', 'customer: el equipo va lentísimo, tarda minutos en abrir cualquier cosa'],
  ['software-install', 'customer: I need the new viewer on my laptop', 'error: setup ended prematurely'],
  ['licensing', 'customer: beim Start steht, das Produkt ist nicht aktiviert', 'error: no valid license found'],
  ['security', 'customer: a window says my computer is infected and I should call a number'],
  ['operating-system', 'customer: depuis la mise à jour, écran bleu au démarrage'],
  ['how-to', 'customer: como faço para congelar a primeira linha da tabela?'],
  ['application-error', 'customer: the order program closes itself when I save', 'error: unhandled exception'],
  ['other', 'customer: could you check whether everything is fine with this machine?'],
];

export function chooseOutcome(options: readonly Option[]): ClosedQuestion {
  return closedQuestion('How did this remote-support session end? Read the last lines and answer with one word.', options, workedEndings);
}

export function chooseIssueType(options: readonly Option[]): ClosedQuestion {
  return closedQuestion(
    'Which type of issue is this remote-support session about? Read the first lines and answer with one word.',
    options,
    workedOpenings,
  );
}

function closedQuestion(
  instruction: string,
  options: readonly Option[],
  worked: readonly (readonly [string, ...string[]])[],
): ClosedQuestion {
  const own = options.flatMap(({ code, examples = [] }) => examples.map((said) => [code, `customer: ${said}`] as const));
  const known = new Set(options.map((option) => option.code));
  const replaced = new Set(own.map(([code]) => code));
  const kept = worked.filter(([code]) => known.has(code) && !replaced.has(code));
  const list = options.map((option) => `${option.code}: ${option.definition}`).join('\n');
  const prefix: Piece[] = [
    { trusted: '<|im_start|>system\n' },
    // The list can be edited by an administrator: data, like everything that is not ours.
    { data: `${instruction}\n${list}` },
    endOfTurn,
    ...[...own, ...kept].flatMap(([code, ...lines]): Piece[] => [...question(lines), { data: code }, endOfTurn]),
  ];
  return { prefix, key: `choice:${versionOf(prefix)}`, words: options.map((option) => option.code), ask: question };
}
