import { type Active, findIn } from './find.ts';
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
 * "What is the password?" – "Sommer2026!": a line of its own that looks like a secret, right after somebody asked for one.
 * Goes through a session's chat in order; everything else comes back as it was.
 */
export function answerRedactor(active: readonly Active[], placeholders: Placeholders): (event: object) => object {
  const secret = active.find(({ name }) => name === 'password-said');
  let left = 0;
  return (event) => {
    if (!secret || !isChat(event)) return event;
    const { text } = event;
    const redacted = left > 0 ? redactAnswer(text, secret, placeholders) : text;
    const folded = fold(text.slice(0, 2_000));
    left = noun.test(folded) && asks.test(folded) ? soon : Math.max(0, left - 1);
    return redacted === text ? event : { ...event, text: redacted };
  };
}

function redactAnswer(text: string, secret: Active, placeholders: Placeholders): string {
  const words = text.trim().split(/\s+/);
  if (words.length > 5 || text.length > 200 || findIn(text, [secret]).length > 0) return text;
  const found = words.map(bare).find((word) => (words.length === 1 ? looksSecret(word) : isUnmistakable(word)));
  if (found === undefined || /^\[.*_\d+\]?$/.test(found)) return text;
  return text.replace(found, () => placeholders.of(secret.label, found));
}

/** Beside other words a host or a version would be taken for one. */
function isUnmistakable(word: string): boolean {
  return word.length >= 6 && looksSecret(word) && /\p{L}/u.test(word) && /\d/.test(word) && /[!@#$%&*?+^~=]/.test(word);
}

function isChat(event: object): event is { kind: string; text: string } {
  return 'kind' in event && event.kind === 'chat' && 'text' in event && typeof event.text === 'string';
}
