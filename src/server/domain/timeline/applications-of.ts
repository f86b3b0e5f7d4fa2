import type { SessionEvent } from '../sessions/model.ts';
import { isKnownProduct } from './applications.ts';
import type { StepAction, Timeline } from './model.ts';
import { asBuiltIn, type Naming } from './naming.ts';
import { fold } from './words.ts';

const most = 8;
const longestLookMs = 120_000;
/** Parts of an operating system that everybody passes through. */
const passages: ReadonlySet<string> = new Set(['File Explorer', 'Finder', 'User Account Control', 'Windows Terminal']);
/** The systems' own programs that set up others. */
const installing: ReadonlySet<string> = new Set(['Windows Installer', 'Installer']);

/** The program that brings another one, or takes it away. */
const setup = /set-?up|install|^unins|update(r)?$|\.dmg$/i;
/** What its name adds to the product's, at its end, one after the other. */
const setupWord =
  /[ _.-]*(v?\d+(\.\d+)+|x64|x86|win(64|32)?|driver|web|online|full|set-?up|(un)?install(er|ation)?|updater?|\(\d+\)|dmg)$/i;

/**
 * The applications that the work was really about, most used first, at most eight: those of the steps (so no private windows,
 * bookkeeping or support tool). Commands, errors and actions count more than a look; being named in talk counts too.
 * A setup program stands for what it sets up. `naming`: that the timeline was built with.
 */
export function applicationsOf(events: readonly SessionEvent[], timeline: Pick<Timeline, 'steps'>, naming: Naming = asBuiltIn): string[] {
  const used = new Map<string, number>();
  const actions = timeline.steps.flatMap((step) => step.actions);
  for (const action of actions) {
    const application = action.application && productOf(action.application, naming);
    if (!application) continue;
    used.set(application, (used.get(application) ?? 0) + useOf(action, events));
  }
  const talk = ` ${fold(said(actions)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const [application, use] of used) if (talk.includes(` ${fold(application)} `)) used.set(application, use + 3);
  const installers = new Set(actions.flatMap((action) => (action.code === 'file' ? [stem(action.path)] : [])));
  const ranked = [...used]
    .filter(([application]) => naming.isProduct(application) || !installers.has(fold(application)))
    .sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  const real = ranked.filter(
    ([application, use]) => use >= Math.min(1, top) && (!passages.has(application) || naming.isProduct(application) || use >= top / 4),
  );
  return (real.length > 0 ? real : ranked).slice(0, most).map(([application]) => application);
}

/** "TaxatieSetup" → "Taxatie"; null for a setup program that names no product. */
function productOf(application: string, naming: Naming): string | null {
  if (naming.isProduct(application)) return application;
  if (installing.has(application)) return null;
  if (isKnownProduct(application) || !setup.test(application)) return application;
  let product = application;
  for (let words = 0; words < 6; words += 1) product = product.replace(setupWord, '');
  return product.length >= 4 && !setup.test(product) ? product : null;
}

function useOf(action: StepAction, events: readonly SessionEvent[]): number {
  if (action.code !== 'window') return 3 * action.events.length;
  return action.events.reduce((sum, index) => sum + 0.5 + look(events, index) / longestLookMs, 0.3);
}

/** How long the window was in front: until the next event, at most two minutes. */
function look(events: readonly SessionEvent[], index: number): number {
  const span = Date.parse(events[index + 1]?.at ?? '') - Date.parse(events[index]?.at ?? '');
  return Number.isNaN(span) ? 0 : Math.min(longestLookMs, Math.max(0, span));
}

function stem(path: string): string {
  return fold(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)).replace(/\.\w{1,5}$/, '');
}

function said(actions: readonly StepAction[]): string {
  const talk = actions.filter((action) => action.code === 'chat' || action.code === 'note').slice(0, 200);
  return talk.map((action) => ('text' in action ? action.text : '')).join(' ');
}
