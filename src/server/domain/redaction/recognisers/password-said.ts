import type { Candidate, Recogniser } from '../model.ts';
import { bare, endsClause, isTechnical, looksSecret, mayBeSecret } from './secret-form.ts';

/** What a password is called, by language; read without regard to case. */
const nouns = [
  'pass ?words?|passwd|passcodes?|pass ?phrases?|pwd|pw',
  'passw(?:ö|oe)rt(?:er|es)?|passwort(?:es|s)?|kennw(?:ö|oe)?o?rt(?:er|es|s)?|zugangscode',
  'mots? de passe|mdp|code secret',
  'contrase[nñ]as?|clave(?: de acceso| del? (?:wi-?fi|acceso|router|usuario))?',
  "parola d['’]ordine",
  'senhas?|palavras?[- ]passe',
  'wachtwoord(?:en)?|ww',
  'has[lł][oa]',
  '(?:wi-?fi|wlan|netzwerk|network)[- ]?(?:key|schl(?:ü|ue)ssel|sleutel)|cl[ée] (?:wi-?fi|r[ée]seau)|chiave (?:wi-?fi|di rete)|clave de red|chave (?:da rede|wi-?fi)|klucz (?:wi-?fi|sieci)',
].join('|');

const links = [
  'is now|is still|is|was|will be|should be|are',
  'ist jetzt|ist|lautet|hei(?:ß|ss)t|war|w(?:ä|ae)re',
  "est maintenant|est désormais|est|c['’]est|sera",
  'es ahora|es|era|ser[áa]',
  "adesso è|è|é|e['’]|ora è",
  'agora é|é agora|foi|ser[áa]',
  'is nu|wordt',
  'to jest|brzmi|to|jest',
].join('|');

const value = '(?<value>["“„«`\'][^\\s"“”„«»`]{3,64}["”“»`\']|[^\\s]{4,64})';

/** "The password is X", "Passwort: X", "mot de passe : X". */
const tight = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${nouns})(?: ?(?:=|:|->|→|⇒) ?|[ ]{1,2}(?:${links})[ ]?[:=]?[ ]{1,2})${value}`, 'dgiu');
/** "The password for the wifi is X": only what looks like one counts, since much is said of passwords. */
const loose = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${nouns})[ ][^\\n.!?:=]{1,40}?(?:[ ]?(?:=|:|->|→) ?|[ ](?:${links})[ ]?[:=]?[ ])${value}`,
  'dgiu',
);
/** "password Sommer2026!". */
const beside = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${nouns})[ ]{1,2}${value}`, 'dgiu');

const codes =
  "pin|pin[- ]code|code pin|c[óo]digo pin|codice pin|kod pin|pincode|tan|otp|puk|(?:verification|security|one[- ]time|confirmation|login|access|unlock) code|(?:best(?:ä|ae)tigungs|sicherheits|einmal|verifizierungs|zugangs|entsperr)code|code (?:de v[ée]rification|de s[ée]curit[ée]|de confirmation|d['’]acc[èe]s)|c[óo]digo de (?:verificaci[óo]n|seguridad|confirmaci[óo]n|acceso|verifica[çc][ãa]o|seguran[çc]a|confirma[çc][ãa]o|acesso)|codice di (?:verifica|sicurezza|conferma|accesso)|(?:verificatie|beveiligings|toegangs)code|kod (?:weryfikacyjny|dost[ęe]pu|jednorazowy)";
/** "PIN 4711", "your verification code is 123 456". */
const pin = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${codes})(?:[ ]?[:=#][ ]?|[ ]{1,2}(?:(?:${links})[ ]?:?[ ]{1,2})?)(?<value>\\d{4,8}|\\d{3}[ -]\\d{3})(?![\\p{L}\\p{N}_]|[.,:]\\d)`,
  'dgiu',
);

/** "Et le code c'est 739 104": six digits, since codes of faults have fewer or more. */
const code =
  /(?<![\p{L}\p{N}_])(?:the|der|le|el|il|o|de|ten|this|my|dieser|mon|mi|mio|meu|mijn) (?:code|c[óo]digo|codice|kod) (?:c['’]est|is|ist|lautet|est|es|è|é|to)[ ]?:?[ ]{1,2}(?<value>\d{6}|\d{3}[ -]\d{3})(?![\p{L}\p{N}_]|[.,:-]\d)/dgiu;
/** "It wants the token, 418 207". */
const oneTime =
  /(?<![\p{L}\p{N}_-])(?:token|otp|totp|mfa|2fa|tan)[ ]?[,:=]?[ ]{1,2}(?<value>\d{3}[ -]\d{3}|\d{6})(?![\p{L}\p{N}_]|[.,:-]\d)/dgiu;
/** Languages that put no blank between a word and what it names. */
const unspaced = /(?:パスワード|暗証番号|密码|密碼|口令|비밀번호)[^A-Za-z0-9\n"{}]{0,16}(?<value>[!-~]{4,64})/dgu;

export const passwordSaid: Recogniser = {
  name: 'password-said',
  label: 'PASSWORD',
  family: 'secrets',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'],
  rule: 'disk',
  hint: /pass|p(?:ass)?wd?|kennw|mdp|code|パスワード|番号|密|口令|비밀|clave|contrase|senha|parola|wachtw|ww|has[lł]|pin|tan|otp|mfa|2fa|token|puk|key|schl(?:ü|ue)ssel|cl[ée]|chiave|chave|klucz|sleutel|c[óo]d|kod/i,
  search: said,
  words: [],
};

function* said(text: string): Iterable<Candidate> {
  yield* values(
    text,
    tight,
    0.9,
    (found, after) => looksSecret(found.value) || found.quoted || (mayBeSecret(found.value) && !found.value.endsWith('?') && after()),
  );
  yield* values(text, loose, 0.8, (found) => looksLikeOne(found.value));
  yield* values(text, beside, 0.7, (found) => looksLikeOne(found.value) && !/^\d+$/.test(found.value));
  yield* values(text, pin, 0.85, () => true);
  yield* values(text, code, 0.8, () => true);
  yield* values(text, oneTime, 0.8, () => true);
  yield* values(text, unspaced, 0.8, (found) => looksLikeOne(found.value));
}

interface Found {
  readonly value: string;
  readonly quoted: boolean;
}

function* values(
  text: string,
  regex: RegExp,
  score: number,
  accepts: (found: Found, endsHere: () => boolean) => boolean,
): Iterable<Candidate> {
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const [from, to] = match.indices?.groups?.value ?? [0, 0];
    // In a connection's text the next setting follows.
    const written = text.slice(from, to).replace(/[;&][\p{L} ]{1,40}=.*$/u, '');
    const value = bare(written);
    const start = from + Math.max(0, written.indexOf(value));
    const end = start + value.length;
    const quoted = /^["“„«`'].+["”“»`']/u.test(written);
    const found = value !== '' && !isLabel(written) && !isTechnical(value) && accepts({ value, quoted }, () => endsClause(text, end));
    if (found) yield { start, end, score };
    regex.lastIndex = found ? end : match.index + 1;
  }
}

/** "Password: Domain:" is a form without what was typed into it. */
function isLabel(written: string): boolean {
  return /[:：]$/.test(written) && /^\p{L}+:$/u.test(written);
}

/** Names of products and of settings have capitals inside too, so that capitals alone are not enough. */
function looksLikeOne(value: string): boolean {
  // Words joined by marks are names of fields and files.
  if (!looksSecret(value) || /^[\p{L}._-]+$/u.test(value)) return false;
  return !/^\p{Lu}{2,12}[-_]?\d+(?:[-_]\p{L}*\d*)*$/u.test(value) && !/^[\w.-]+[\\/][\w.\\/-]+$/.test(value);
}
