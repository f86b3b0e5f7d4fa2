import { fold } from './words.ts';

/**
 * What a company's own rule looks at: the process ("outlook.exe"), the bundle or package that the sender names instead
 * ("com.microsoft.outlook"), the window's title or its first or last part, or the name that the application would have had.
 */
export const namingKinds = ['process', 'bundle', 'package', 'window', 'name'] as const;
export type NamingKind = (typeof namingKinds)[number];

/** A rule of the company's. `pattern`: exact, or with one `*` at its start, at its end, or at both. `product`: null = not an application. */
export interface NamingRule {
  readonly kind: NamingKind;
  readonly pattern: string;
  readonly product: string | null;
}

/** What a rule says of something: the product, null where it is no application; undefined where no rule is about it. */
type Named = string | null | undefined;

/** How a company names applications. Its rules win over the names that are built in; the exact ones over those with a `*`, the longer over the shorter. */
export interface Naming {
  ofApp(app: string): Named;
  /** `parts`: of the title, as its separators divide it. */
  ofWindow(title: string, parts: readonly string[]): Named;
  ofName(application: string): Named;
  /** A product that a rule names: whatever it sounds like, it counts. */
  isProduct(application: string): boolean;
}

export function namingBy(rules: readonly NamingRule[]): Naming {
  const by = (kind: NamingKind) =>
    lookUp(
      kind,
      rules.filter((rule) => rule.kind === kind),
    );
  const identities = [by('bundle'), by('package'), by('process')];
  const window = by('window');
  const products = new Set(rules.map(({ product }) => product));
  return {
    ofApp: (app) => firstOf([app], identities),
    ofWindow: (title, parts) => firstOf([title, parts.at(-1) ?? '', parts[0] ?? ''], [window]),
    ofName: by('name'),
    isProduct: (application) => products.has(application),
  };
}

/** Texts that a rule's answer is remembered for. */
const mostSeen = 10_000;

/** With no rule: every name as it is built in. */
export const asBuiltIn: Naming = namingBy([]);

/** As patterns are compared: without case and accents; a process without its path and the end of its file's name. */
export function keyOfPattern(kind: NamingKind, text: string): string {
  if (kind !== 'process') return fold(text);
  const base = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
  return fold(base)
    .replace(/\.(exe|app|com|scr|msi)(\*?)$/, '$2')
    .replace(/[' ]/g, '-');
}

type LookUp = (text: string) => Named;

function firstOf(texts: readonly string[], lookUps: readonly LookUp[]): Named {
  for (const text of texts) {
    for (const look of lookUps) {
      const found = look(text);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Texts that come again are looked at once: a session has few titles for its many windows. */
function lookUp(kind: NamingKind, rules: readonly NamingRule[]): LookUp {
  if (rules.length === 0) return () => undefined;
  const exact = new Map<string, string | null>();
  const open: { readonly fits: (key: string) => boolean; readonly length: number; readonly product: string | null }[] = [];
  for (const { pattern, product } of rules) {
    const key = keyOfPattern(kind, pattern);
    if (key.startsWith('*') || key.endsWith('*')) open.push({ fits: fitting(key), length: key.length, product });
    else exact.set(key, product);
  }
  open.sort((a, b) => b.length - a.length);
  const seen = new Map<string, Named>();
  return (text) => {
    if (seen.has(text)) return seen.get(text);
    const key = keyOfPattern(kind, text);
    const known = exact.get(key);
    const found = key === '' ? undefined : known === undefined ? open.find(({ fits }) => fits(key))?.product : known;
    if (seen.size < mostSeen) seen.set(text, found);
    return found;
  };
}

function fitting(pattern: string): (key: string) => boolean {
  const core = pattern.replace(/^\*/, '').replace(/\*$/, '');
  if (pattern.startsWith('*') && pattern.endsWith('*')) return (key) => key.includes(core);
  return pattern.startsWith('*') ? (key) => key.endsWith(core) : (key) => key.startsWith(core);
}
