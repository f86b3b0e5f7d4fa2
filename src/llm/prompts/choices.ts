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
