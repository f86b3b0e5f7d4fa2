import type { Active } from './find.ts';
import type { Placeholders } from './placeholders.ts';
import { redactField, redactText } from './text.ts';

/** Of the event model itself: times and codes. */
const structure: ReadonlySet<string> = new Set(['at', 'kind', 'from', 'direction', 'exitCode']);
/** Texts whose names say nothing of what stands in them. */
const texts: ReadonlySet<string> = new Set(['app', 'title', 'text', 'command', 'output', 'path']);
/** A field of such a name is a secret from its first character to its last. */
const secretName =
  /^(?:.*[_.-])?(?:password|passwd|pwd|passphrase|passcode|secret|client_?secret|api_?key|apikey|access_?token|refresh_?token|private_?key|pin)$/i;
const onlyPlaceholder = /^\s*(?:\[[A-Z][A-Z0-9_]*_\d+\]\s*)*$/;

/** Every text of an event, also in fields that we have no name for, however deep (SPEC E9). */
export function redactEvent<E extends object>(event: E, active: readonly Active[], placeholders: Placeholders): E {
  const entries = Object.entries(event).map(([name, value]) => {
    if (structure.has(name) && !isUnknown(value)) return [name, value];
    if (texts.has(name) && typeof value === 'string') return [name, redactText(value, active, placeholders)];
    return [redactText(name, active, placeholders), redactValue(name, value, active, placeholders)];
  });
  return Object.fromEntries(entries) as E;
}

/** Fields that we have no name for, of whatever they belong to. */
export function redactFields<T extends object>(fields: T, active: readonly Active[], placeholders: Placeholders): T {
  return redactValue('', fields, active, placeholders) as T;
}

const isUnknown = (value: unknown) => typeof value === 'object' && value !== null;

function redactValue(name: string, value: unknown, active: readonly Active[], placeholders: Placeholders): unknown {
  if (typeof value === 'string') return redactNamed(name, value, active, placeholders);
  if (typeof value === 'number') return redactNumber(name, value, active, placeholders);
  if (Array.isArray(value)) return value.map((one) => redactValue(name, one, active, placeholders));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    redactText(key, active, placeholders),
    redactValue(key, one, active, placeholders),
  ]);
  return Object.fromEntries(entries);
}

function redactNamed(name: string, value: string, active: readonly Active[], placeholders: Placeholders): string {
  const secret = active.find((one) => one.name === 'password-typed');
  if (secret && secretName.test(name) && !onlyPlaceholder.test(value)) return placeholders.of(secret.label, value);
  return redactField(name, value, active, placeholders);
}

/** A number may be a card's or a person's; one that is stays no number. */
function redactNumber(name: string, value: number, active: readonly Active[], placeholders: Placeholders): unknown {
  const written = String(value);
  const redacted = redactNamed(name, written, active, placeholders);
  return redacted === written ? value : redacted;
}
