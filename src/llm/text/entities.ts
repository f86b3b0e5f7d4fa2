import { borders, contains, normalise } from './normalise.ts';

/**
 * What a summary may only carry exactly as captured (SPEC E2): numbers, codes, versions, addresses, paths, hosts, commands'
 * options, and names spelled in mixed or upper case. Returned as written, in order, without repeats.
 */
export function entitiesOf(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text
    .normalize('NFKC')
    .replace(borders, ' ')
    .matchAll(/[^\s"„“”«»()[\]{}<>|]+/gu)) {
    const bare = word.replace(/^[.,;:!?'’‘*`=]+|(?<![.,;:!?'’‘*`=…])[.,;:!?'’‘*`=…]+$/gu, '');
    if (isEntity(bare)) found.add(bare);
  }
  return [...found];
}

/** PowerShell's approved verbs: without them "Get-Service" would look like "Canon-Drucker". */
const cmdlet =
  /^(Add|Clear|Close|Connect|Copy|Disable|Disconnect|Enable|Export|Find|Format|Get|Import|Install|Invoke|Measure|Mount|Move|New|Open|Out|Read|Register|Remove|Rename|Repair|Reset|Resolve|Restart|Restore|Resume|Revoke|Save|Select|Set|Show|Start|Stop|Suspend|Sync|Test|Trace|Unblock|Uninstall|Unlock|Unregister|Update|Wait|Write)-\p{Lu}\p{L}+$/u;

function isEntity(word: string): boolean {
  if (word.length < 2) return /\d/.test(word);
  if (/\d/.test(word)) return true;
  if (/(^|-)\p{Lu}{2,}(s?$|-)/u.test(word)) return true; // VPN, DNS, USB-Stick
  if (/\p{Ll}\p{Lu}/u.test(word)) return true; // OneDrive, gpUpdate
  if (/[\\/@_]/.test(word) && /\p{L}/u.test(word)) return true; // paths, mail addresses, identifiers
  if (/\p{L}\.\p{L}{2,}/u.test(word)) return true; // files, hosts
  if (cmdlet.test(word)) return true;
  return /^-{1,2}\p{L}/u.test(word); // options
}

/** Capitalised words inside a sentence: names in languages that do not capitalise nouns. */
export function namesOf(text: string): string[] {
  const words = [
    ...text
      .normalize('NFKC')
      .replace(/\s+/gu, ' ')
      .matchAll(/(?<lead>^|[.!?:;]\s+|["„“«(]\s*|\s+)(?:\p{Ll}{1,4}['’])?(?<word>\p{Lu}[\p{L}\p{N}'’]+)/gu),
  ];
  return words.filter((match) => /^\s+$/u.test(match.groups?.lead ?? '')).map((match) => match.groups?.word ?? '');
}

/** Every session is held on one of these, whether or not anybody says so. */
const everywhere: ReadonlySet<string> = new Set(['pc', 'mac', 'macbook', 'it', 'ok']);

/** Entities of `text` that `source` does not carry. A compound ("x/y", "TopoLink-Treiber") passes when what it names is carried. */
export function ungrounded(text: string, source: string, { names }: { names: boolean }): string[] {
  const haystack = normalise(source);
  const candidates = names ? [...entitiesOf(text), ...namesOf(text)] : entitiesOf(text);
  return [...new Set(candidates)].filter((entity) => !isCarried(haystack, entity));
}

/** Whether a normalised text carries an entity as it is written, in another spelling of the same, or part by part. */
export function isCarried(haystack: string, entity: string): boolean {
  const whole = normalise(entity);
  if (isThere(haystack, whole)) return true;
  const core = coreOf(entity);
  if (core !== entity && (core === '' || isThere(haystack, normalise(core)))) return true;
  if (/^\d+(\/\d+)+$/.test(whole)) return isDateThere(haystack, whole);
  const parts = whole.split(/[/,;:'=]+|\.(?=\s|$)/u).filter(Boolean);
  return (
    parts.length > 1 &&
    parts.every((part) => (/\d/.test(part) || part.length > 3 ? isThere(haystack, part) : true)) &&
    parts.some((part) => part.length > 3 || /\d/.test(part))
  );
}

/** "12/01" where "12.1." stands. */
function isDateThere(haystack: string, date: string): boolean {
  const parts = date.split('/').map((part) => `0?${part.replace(/^0+(?=\d)/, '')}`);
  return new RegExp(`(?<!\\d)${parts.join('[./-]')}(?!\\d)`).test(haystack);
}

/** The name in a compound: plain words before and behind it belong to the language, "TopoLink-Treiber", "mini-PC". */
function coreOf(entity: string): string {
  if (!entity.includes('-') || entity.startsWith('-') || cmdlet.test(entity)) return entity;
  const parts = entity.split('-');
  const isPlain = (part: string) => /^\p{L}\p{Ll}{2,}$/u.test(part);
  const first = parts.findIndex((part) => !isPlain(part));
  if (first === -1) return entity;
  const last = parts.findLastIndex((part) => !isPlain(part)) + 1;
  const core = parts.slice(first, last).join('-');
  return /\p{L}/u.test(core) ? core : parts.slice(0, last).join('-'); // "24-Zoll" is about 24; "nas-02" is a name.
}

function isThere(haystack: string, entity: string): boolean {
  const singular = entity.replace(/'s$|(?<=[^s])s$/u, '');
  if (everywhere.has(singular)) return true;
  if (contains(haystack, entity) || (singular.length > 1 && contains(haystack, singular))) return true;
  return entity.includes('-') && /\p{L}/u.test(entity) && contains(haystack, entity.replaceAll('-', ' '));
}
