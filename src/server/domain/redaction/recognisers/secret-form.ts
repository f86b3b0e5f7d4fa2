import { fold } from '../words.ts';

/** What stands behind "the password is …" without being one; folded. Participles and the like are told by their ending. */
const said = new Set(
  `a an and any are as at be been being both but by can correct different empty fine for from gone good here in incorrect invalid is it its just missing my new none no not now null off ok okay old on only or our out put
  right same set so still strong stuck such sure than that the their them then there these this those to too true false true type unknown until up us valid very was weak what when where which why wrong yes you your yours enabled disabled
  yes optional mandatory visible hidden blank case sensitive long short safe secret available somewhere above below written protected needed required policy reset prompt again already always never maybe probably apparently definitely also
  der die das dem den des ein eine einen einer es er sie wir ihr ich ist sind war noch nicht nie schon auch nur bei beim zu zum zur mit ohne auf aus von vom fur im in an am und oder aber jetzt hier da dort falsch richtig korrekt gleich
  ungultig gultig neu alt leer lang kurz sicher unsicher unbekannt bekannt weg gut ok okay ja nein kein keine immer wieder erforderlich notwendig notig pflicht pflichtfeld fehlt stimmt passt geht gesetzt verloren vergessen anders
  le la les un une de du des et ou pas plus bien bon bonne faux fausse mauvais incorrecte incorrects incorrectes correcte oui non vide meme nouveau ancien valide invalide expire perdu oublie encore toujours deja ici obligatoire requis requise trop dans sur
  el los las una unos y o pero no si ya mal bien malo buena bueno erronea erroneo incorrecta incorrecto correcta correcto vacia vacio misma mismo nueva nuevo antigua vieja valida valido invalida caducada caducado obligatoria obligatorio necesaria muy en para con por que
  o os as um uma e ou mas nao sim ja certa certo errada errado incorreta incorreto correta correto vazia mesma mesmo nova novo antiga velha expirada expirou invalida obrigatoria muito em para com por que esta estava
  il lo gli i uno una e o ma no si gia sbagliata sbagliato errata errato corretta corretto scaduta scaduto vuota vuoto stessa stesso nuova nuovo vecchia valida non molto in per con che di da del della obbligatoria ancora sempre giusta giusto
  de het een en of niet wel nog al hier fout goed juist onjuist verkeerd leeg zelfde nieuw oud ongeldig geldig verlopen vergeten nodig verplicht te voor met van op in ja nee geen
  jest nie tak juz bledne niepoprawne nieprawidlowe poprawne prawidlowe zle dobre puste takie samo nowe stare wygaslo niewazne wazne wymagane w na do z i lub ale bardzo zawsze to ten ta
  localhost domain username user password passwort kennwort contrasena senha haslo wachtwoord login email mail name undefined nil void string plain cleartext sha256 sha1 md5 bcrypt ntlm
  expire change modifie bloque enregistre refuse accepte demande reinitialise perime stocke errone inconnu welcome accepted denied`
    .trim()
    .split(/\s+/),
);

const participles =
  /(?:ed|ing|tten|wiesen|laufen|sperrt|ndert|setzt|ssen|rlich|mmen|iert|ado|ada|ados|adas|ido|ida|idos|idas|ato|ata|uto|uta|eerd|owane|owana|szone|iane|lne|zne)$/;

/** What a technician types beside a password, and what no password is: references, times, versions, codes, paths, ids. */
const technical: readonly RegExp[] = [
  /^[[({<$%]/,
  /^[*•●.…_xX-]+$/,
  /^(?:https?|ftp|file):\/\//i,
  /^(?:[A-Za-z]:)?[\\/]/,
  /^0x[0-9a-f]+$/i,
  /^(?:KB\d{5,8}|INC\d+|REQ\d+|CVE-\d+-\d+|S-1-\d[\d-]*)$/i,
  /^v?\d{1,4}(?:\.\d{1,6}){1,4}$/i,
  /^\d{1,2}[.:/-]\d{1,2}(?:[.:/-]\d{2,4})?(?:[T,]\S*)?$/,
  /^\d{4}-\d{2}-\d{2}/,
  /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i,
  /^[\w.-]+@[\w-]+\.\w/,
  /^\d{1,3}(?:[.,]\d+)?(?:%|ms|s|sec|min|h|d|kb|mb|gb)?$/i,
  /^\d{1,4}(?:st|nd|rd|th|x|mal|fois|veces|vezes|volte|keer|razy)$/i,
  /^--?[a-z]/i,
  /^[\p{L}.]+\.(?:exe|dll|txt|kdbx|xlsx?|docx?|pdf|ini|xml|json|log|cmd|bat|ps1|sh)$/iu,
];

const edges = /^["'“„«»`(¿¡]+|["'”“»`).,;:…]+$/gu;

/**
 * A value without the sentence's own marks. A point that ends a secret cannot be told from the sentence's: it stays outside. An
 * exclamation mark is taken for the secret's, as it often is.
 */
export function bare(value: string): string {
  return value.replace(edges, '');
}

export function isTechnical(value: string): boolean {
  return technical.some((form) => form.test(value));
}

/** Letters with digits, marks inside, capitals inside: no word of a language. */
export function looksSecret(written: string): boolean {
  const value = withoutCry(written);
  if (value.length < 4 || isTechnical(value)) return false;
  const letters = /\p{L}/u.test(value);
  if (/\d/.test(value) && letters) return true;
  if (/^\d{4,12}$/.test(value)) return true;
  if (/[^\p{L}\p{N}'’.,:;/¿¡-]/u.test(value) && /[\p{L}\p{N}]/u.test(value)) return true;
  return /\p{Ll}\p{Lu}/u.test(value) || /^\p{L}{3,}(?:-\p{L}{3,}){2,}$/u.test(value);
}

const withoutCry = (value: string) => value.replace(/[!?]+$/, '');

/** A word that may be a password where nothing follows it. */
export function mayBeSecret(written: string): boolean {
  const value = withoutCry(written);
  const word = fold(value);
  return value.length >= 4 && !isTechnical(value) && !said.has(word) && !participles.test(word);
}

/** Nothing of the sentence follows. */
export function endsClause(text: string, end: number): boolean {
  return /^["'”“»`)]*\s{0,3}(?:$|[.,;!?…)\n\r]|[-–—] )/.test(text.slice(end, end + 8));
}
