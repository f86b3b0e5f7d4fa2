import type { SessionEvent } from '../sessions/model.ts';
import { asBuiltIn, keyOfPattern, type Naming } from './naming.ts';
import { privateProcesses, privateTitle, shells, shellTitle, supportTitle, supportTools } from './private-names.ts';
import { frames, products } from './product-names.ts';
import { fold } from './words.ts';

const byKey = new Map(Object.entries(products).flatMap(([product, keys]) => keys.split(' ').map((key) => [key, product] as const)));
for (const product of Object.keys(products)) byKey.set(keyOf(product), product);

const browsers: ReadonlySet<string> = new Set(['Edge', 'Chrome', 'Firefox', 'Safari', 'Opera', 'Brave', 'Internet Explorer']);
const terminals: ReadonlySet<string> = new Set(['PowerShell', 'Command Prompt', 'Windows Terminal', 'Terminal', 'iTerm', 'WSL', 'PuTTY']);

export type Place = 'work' | 'private' | 'shell' | 'support';

/** Where an event took place: `application` as people know it, `title` without the application's name in it. */
export interface Whereabouts {
  readonly place: Place;
  readonly application: string | null;
  readonly title: string;
}

/** By the name that this house gives it. */
export function isKnownProduct(application: string): boolean {
  return Object.hasOwn(products, application);
}

/** Also under another of its known names, which a rule of the company's may have given it. */
export function isTerminal(application: string | null): boolean {
  return application !== null && terminals.has(byKey.get(keyOf(application)) ?? application);
}

/**
 * Whoever names a window or a process of their own in a rule says that it belongs to the work, also where it would pass
 * for private; what a rule calls no application is left out like the desktop.
 */
export function whereabouts(event: Pick<SessionEvent, 'app' | 'title'>, naming: Naming = asBuiltIn): Whereabouts {
  const process = keyOfPattern('process', event.app ?? '');
  const title = cleanTitle(event.title ?? '');
  const parts = segments(title);
  const known = applicationOf(event.app, process, parts);
  const bare = bareTitle(title, parts, known);
  const ofWindow = naming.ofWindow(title, parts);
  const ofApp = ofWindow === undefined ? naming.ofApp(event.app ?? '') : undefined;
  const ruled = ofWindow === undefined ? ofApp : ofWindow;
  const named = ruled === undefined ? known : ruled;
  const renamed = named === null ? undefined : naming.ofName(named);
  const application = renamed === undefined ? named : renamed;
  if (ruled === null || renamed === null) return { place: 'shell', application: null, title: bare };
  const place = ofWindow === undefined ? placeOf(process, title, known, ofApp !== undefined) : 'work';
  return { place, application, title: application === known ? bare : bareTitle(bare, segments(bare), application) };
}

/** Unknown processes keep their name as it is, without path and extension. */
function applicationOf(app: string | undefined, process: string, parts: readonly string[]): string | null {
  const named = byKey.get(process);
  if (app !== undefined && process !== '' && !frames.has(process)) return named ?? plainName(app);
  const titled = parts.length === 0 ? undefined : (byKey.get(keyOf(parts.at(-1) ?? '')) ?? byKey.get(keyOf(parts[0] ?? '')));
  if (titled !== undefined) return titled;
  if (named !== undefined) return named;
  return process === '' || frames.has(process) ? null : plainName(app ?? '');
}

function placeOf(process: string, title: string, application: string | null, isRuled: boolean): Place {
  if (!isRuled) {
    if (supportTools.has(process)) return 'support';
    if (shells.has(process)) return 'shell';
    if (privateProcesses.has(process)) return 'private';
  }
  const folded = fold(title);
  if (supportTitle.test(folded)) return 'support';
  const open = application === null || browsers.has(application) || process === '' || frames.has(process);
  if (open && privateTitle.test(folded)) return 'private';
  if ((process === 'explorer' || process === 'finder' || process === '' || process === 'com.apple.finder') && shellTitle.test(folded))
    return 'shell';
  return 'work';
}

function plainName(app: string): string {
  const base = app.slice(Math.max(app.lastIndexOf('/'), app.lastIndexOf('\\')) + 1).trim();
  return base.replace(/\.(exe|app)$/i, '') || app.trim();
}

function keyOf(segment: string): string {
  return fold(segment)
    .replace(/^(administrator|administrateur|administrador|amministratore) ?: ?/, '')
    .replace(/[' ]/g, '-');
}

/** One line, without the marks that only change (unread counters, "unsaved" stars, other tabs). */
function cleanTitle(title: string): string {
  return title
    .slice(0, 600)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\(\d+\+?\) /, '')
    .replace(/^[*●•] ?/, '')
    .replace(/ ?[*●•]$/, '');
}

function segments(title: string): string[] {
  return title === '' ? [] : title.split(/ [-–—|] /);
}

const filler =
  /^(personal|personlich|work|arbeit|profil \d+|profile \d+|personnel|pessoal|trabalho|inprivate|\[inprivate\]|private browsing|compatibility mode|protected view)$/;
const moreTabs =
  /\s*(and|und|et|e|y) \d+ (more pages?|weitere seiten?|autres? pages?|mais paginas?|outras? paginas?|paginas? mas|altre pagine)$/i;

/** The title without the application's own name, its profile and its count of tabs. */
function bareTitle(title: string, parts: readonly string[], application: string | null): string {
  if (parts.length === 0 || application === null) return title;
  let end = parts.length;
  while (end > 0) {
    const part = parts[end - 1] ?? '';
    if (byKey.get(keyOf(part)) !== application && !isSame(part, application) && !(end < parts.length && filler.test(fold(part)))) break;
    end -= 1;
  }
  let start = 0;
  if (end > 1 && end === parts.length && byKey.get(keyOf(parts[0] ?? '')) === application) start = 1;
  if (end === 0) return '';
  const whole = start === 0 && end === parts.length ? title : title.slice(offset(parts, start), offset(parts, end) - 3);
  return isConsolePath(whole, application) || isShellTitle(whole, application) ? '' : whole.replace(moreTabs, '').trim();
}

function isSame(part: string, application: string): boolean {
  const key = keyOf(part);
  return key === keyOf(application) || key === `microsoft-${keyOf(application)}`;
}

/** "anna — -zsh — 80x24" says nothing but the size of the window. */
function isShellTitle(title: string, application: string): boolean {
  return isTerminal(application) && /(^|[ -])-?(z|ba|fi|tc)?sh\b.{0,12}\d{2,3}[x×]\d{2,3}$/.test(title);
}

function isConsolePath(title: string, application: string): boolean {
  return isTerminal(application) && /^([\p{L}]+: ?)?[a-z]:\\[^<>|]*\.exe"?$/iu.test(title);
}

/** Where the segment begins in the title; every segment is followed by its three separating characters. */
function offset(parts: readonly string[], position: number): number {
  return parts.slice(0, position).reduce((sum, part) => sum + part.length + 3, 0);
}
