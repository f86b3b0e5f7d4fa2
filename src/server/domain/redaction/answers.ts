import type { Active } from './find.ts';
import type { Placeholders } from './placeholders.ts';
import { bare, looksSecret } from './recognisers/secret-form.ts';
import { fold } from './words.ts';

/** Chat lines that an answer may come after its question. */
const soon = 2;

const noun =
  /(?:pass ?word|passcode|passphrase|passwort|kennwort|mot de passe|\bmdp\b|contrasena|\bclave\b|\bsenha\b|palavra[- ]passe|wachtwoord|\bhaslo\b|\bpin\b)/;
const asks =
  /[?:]\s*$|\b(?:send|tell|type|give|what|schick\w*|sag\w*|gib|geben|nenn\w*|wie|envo\w+|donne\w*|dites?|quel|envie\w*|diga|digame|dime|cual|mande|manda|qual|dimmi|mi dica|inserisc\w+|stuur|geef|podaj|wyslij|prosze|jakie)\b/;

/**
 * "What is the password?" – "Sommer2026!": a line of its own that looks like a secret, right after somebody asked for one or
 * the device did. Goes through a session's events in order; everything else comes back as it was.
 */
export function answerRedactor(active: readonly Active[], placeholders: Placeholders): (event: object) => object {
  const secret = active.find(({ name }) => name === 'password-said');
  let left = 0;
  return (event) => {
    if (!secret) return event;
    const redacted = left > 0 && isChat(event) ? redactAnswer(event.text, secret, placeholders) : null;
    if (asksForSecret(event)) left = soon;
    else if (isChat(event)) left = Math.max(0, left - 1);
    return redacted === null ? event : { ...event, text: redacted };
  };
}

/** A chat line that asks, or a fault or a window of the device that tells of a password. */
function asksForSecret(event: object): boolean {
  const { kind, text, title } = event as { kind?: unknown; text?: unknown; title?: unknown };
  const told = kind === 'window' ? title : text;
  if (typeof told !== 'string') return false;
  const folded = fold(told.slice(0, 2_000));
  return noun.test(folded) && (kind === 'error' || kind === 'window' || (kind === 'chat' && asks.test(folded)));
}

function redactAnswer(text: string, secret: Active, placeholders: Placeholders): string | null {
  if (text.length > 200 || [...secret.find(text, () => false)].length > 0) return null;
  const words = text.trim().split(/\s+/).map(bare);
  const last = /:\s*(\S+)\s*$/.exec(text)?.[1] ?? '';
  const found =
    words.length === 1
      ? words.find(looksSecret)
      : (words.length <= 5 && words.find(isUnmistakable)) || (isLikely(bare(last)) && bare(last));
  if (!found || /^\[?[A-Z_]+_\d+\]?$/.test(found)) return null;
  return text.replace(found, () => placeholders.of(secret.label, found));
}

/** Beside other words a host or a version would be taken for one. */
function isUnmistakable(word: string): boolean {
  return isLikely(word) && /[!@#$%&*?+^~=]/.test(word);
}

/** Of what a colon introduces at the end: "it is on the note: Chestnut-88-high". */
function isLikely(word: string): boolean {
  return word.length >= 6 && looksSecret(word) && /\p{Ll}/u.test(word) && /\d/.test(word);
}

function isChat(event: object): event is { kind: string; text: string } {
  return 'kind' in event && event.kind === 'chat' && 'text' in event && typeof event.text === 'string';
}
