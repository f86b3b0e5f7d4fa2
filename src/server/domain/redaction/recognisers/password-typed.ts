import type { Pattern, Recogniser } from '../model.ts';
import { bare, endsClause, isTechnical, looksSecret, mayBeSecret } from './secret-form.ts';

/** An argument: quoted, or up to the next space. */
const argument = '(?:"(?<value>[^"\\n]{1,128})"|\'(?<value>[^\'\\n]{1,128})\'|(?<value>[^\\s"\';|&]{1,128}))';
/** In quotes of either kind, or bare up to what ends a setting. */
const setting = '(?:["\'](?<value>[^"\'\\n]{1,128})["\']|(?<value>[^\\s"\';&|,<>()]{1,128}))';
/** Up to a command's end. */
const rest = '[^\\n|;&]{0,200}?';
const sure = (source: string, flags = 'dg'): Pattern => ({ regex: new RegExp(source, flags), score: 0.9 });

/** Programs by how they take a password: their own manuals. */
const programs = [
  sure(`\\bnet(?:\\.exe)?[ \\t]{1,4}use\\b${rest}[ \\t]/user:\\S{1,100}[ \\t]{1,4}(?!/)${argument}`, 'dgi'),
  sure(`\\bnet(?:\\.exe)?[ \\t]{1,4}use[ \\t]{1,4}(?:[a-z*]:?[ \\t]{1,4})?\\\\\\\\\\S{1,200}[ \\t]{1,4}(?!/)${argument}(?=[ \\t])`, 'dgi'),
  sure(
    `(?:^|[>#$;&|][ \\t]?)net(?:\\.exe)?[ \\t]{1,4}user[ \\t]{1,4}(?:"[^"\\n]{1,100}"|[^\\s"/]{1,100})[ \\t]{1,4}(?!/)${argument}(?=[ \\t]+/|[ \\t]*$)`,
    'dgim',
  ),
  sure(
    `\\b(?:psexec|paexec|sshpass|winexe|xfreerdp|rdesktop|mongo|mongosh|mongodump|mosquitto_pub|mosquitto_sub|(?:docker|podman|helm registry|oc|az|az acr|nerdctl)[ \\t]login)\\b${rest}[ \\t]-p[ \\t]{0,4}${argument}`,
    'dgi',
  ),
  sure(
    `\\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|7z|7za|rar|unrar)(?:\\.exe)?\\b${rest}[ \\t]-(?:h?p)["']?(?<value>[^\\s"';|&]{1,128})`,
  ),
  sure(`\\b(?:sqlcmd|osql|bcp|isql|unzip|zip)(?:\\.exe)?\\b${rest}[ \\t]-P[ \\t]{0,4}${argument}`),
  sure(`\\b(?:ldapsearch|ldapmodify|ldapadd|ldappasswd|ldapwhoami)\\b${rest}[ \\t]-w[ \\t]{0,4}${argument}`),
  sure(`\\bredis-cli\\b${rest}[ \\t]-a[ \\t]{1,4}${argument}`),
  sure(`\\b(?:plink|pscp|psftp|putty)(?:\\.exe)?\\b${rest}[ \\t]-pw[ \\t]{1,4}${argument}`, 'dgi'),
  sure(`\\b(?:curl|wget)(?:\\.exe)?\\b${rest}[ \\t](?:-u|--user|--proxy-user)[ \\t=]{0,4}["']?[^\\s:"']{1,100}:(?<value>[^\\s"']{1,128})`),
  sure(`\\bsmbclient\\b${rest}[ \\t]-U[ \\t]{0,4}["']?[^\\s%"']{1,100}%(?<value>[^\\s"']{1,128})`),
  sure(`\\brasdial(?:\\.exe)?[ \\t]{1,4}(?:"[^"\\n]{1,100}"|\\S{1,100})[ \\t]{1,4}(?!/)\\S{1,100}[ \\t]{1,4}(?!/)${argument}`, 'dgi'),
  sure(`\\bschtasks(?:\\.exe)?\\b${rest}[ \\t]/rp[ \\t]{1,4}${argument}`, 'dgi'),
  sure(`\\bsqlplus(?:\\.exe)?\\b${rest}[ \\t][\\w.$#-]{1,60}/(?<value>[^\\s@/"']{1,128})@`, 'dgi'),
  sure(`\\b(?:xfreerdp|mstsc|wfreerdp)\\b${rest}[ \\t]/p:${argument}`, 'dgi'),
  sure(`\\bConvertTo-SecureString\\b(?:[ \\t]+-(?:AsPlainText|Force|String))*[ \\t]+["'](?<value>[^"'\\n]{1,128})["']`, 'dgi'),
  sure(`\\bConvertTo-SecureString\\b(?:[ \\t]+-String)?[ \\t]+(?<value>[^\\s"'$(-][^\\s"']{0,127})[ \\t]+-(?:AsPlainText|Force)`, 'dgi'),
  sure(
    `\\b(?:PSCredential|NetworkCredential)\\b[ \\t]{0,2}\\([ \\t]{0,2}["'][^"'\\n]{1,100}["'][ \\t]{0,2},[ \\t]{0,2}["'](?<value>[^"'\\n]{1,128})["']`,
    'dgi',
  ),
  sure(`\\bnetsh\\b${rest}[ \\t](?:key|keyMaterial)[ \\t]{0,2}=[ \\t]{0,2}(?!clear\\b)${argument}`, 'dgi'),
  sure(`\\bnetworksetup\\b${rest}-setairportnetwork[ \\t]+\\S{1,20}[ \\t]+(?:"[^"\\n]{1,64}"|\\S{1,64})[ \\t]+${argument}`),
  sure(`\\bnmcli\\b${rest}[ \\t](?:password|wifi-sec\\.psk)[ \\t]+${argument}`),
  sure(`\\bsecurity[ \\t]+(?:add|unlock)[\\w-]{1,40}\\b${rest}[ \\t]-[wp][ \\t]+${argument}`),
  sure(`\\bdscl\\b${rest}-passwd[ \\t]+\\S{1,100}[ \\t]+${argument}`),
  sure(`\\bsysadminctl\\b${rest}[ \\t]-(?:new|old|admin)?password[ \\t]+(?!-)${argument}`, 'dgi'),
  sure(`\\becho[ \\t]+["']?[\\w.-]{1,64}:(?<value>[^\\s"'|]{1,128})["']?[ \\t]*\\|[ \\t]*(?:sudo[ \\t]+)?chpasswd\\b`),
  sure(
    `\\becho[ \\t]+["']?(?<value>[^\\s"'|]{1,128})["']?[ \\t]*\\|[ \\t]*(?:sudo[ \\t]+-S|passwd[ \\t]+--stdin|docker[ \\t]+login|cryptsetup)\\b`,
  ),
  // What Windows prints of a saved wireless network, in its languages.
  sure(
    `(?:Key Content|Schl(?:ü|ue)sselinhalt|Contenu de la cl[ée]|Contenido de la clave|Contenuto chiave|Conte[úu]do da [Cc]have|Sleutelinhoud|Inhoud van sleutel|Zawarto[śs][ćc] klucza)[ \\t\u00a0]{0,20}:[ \\t\u00a0]{0,4}(?<value>[^\\n\\r]{1,64})`,
    'dgi',
  ),
];

/** "--password X", "/pass:X", "-Password X". */
const options = [
  sure(
    `(?<![\\w-])(?:--?|/)(?:(?:admin|user|db|root|new|old|proxy|http|smtp|ftp)[_-]?)?(?:password|passwd|passphrase|pass|pwd|rp|passwort)(?:[=:][ \\t]{0,2}|[ \\t]{1,4})(?![-/])${argument}`,
    'dgi',
  ),
];

/** "DB_PASSWORD=X", "Password=X;" of a connection, '"password": "X"'. What goes on behind the word ("PasswordLastSet") is no password. */
const settings = [
  {
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:[\\p{L}\\p{N}]{1,24}[_.-]){0,4}(?:[a-z]{1,16}(?=[PK]))?(?:password|passwd|passphrase|passcode|pwd|passwort|kennwort|contrase[nñ]a|senha|wachtwoord|mot_de_passe|mdp|has[lł]o|db_pass|psk|pre-?shared[ _-]?key|wpa[ _-]?key)["']?(?:[ \\t]{0,2}=[ \\t]{0,2}|["'][ \\t]{0,4}[:=][ \\t]{0,4}|[ \\t]{0,4}:[ \\t]{1,4}|:)${setting}`,
      'dgiu',
    ),
    score: 0.85,
  },
];

/** "https://user:X@host". */
const addresses = [sure('\\b[a-z][a-z0-9+.-]{1,30}://[^\\s:/@"\'<>]{0,100}:(?<value>[^\\s@"\'<>]{1,200})@(?=[\\w[])', 'dgi')];

const reference = /^(?:[$%<*[{(]|\{\{|\*+$|-$|\.{3}|@)/;

function isArgument(value: string): boolean {
  return !reference.test(value) && !/^[*•●]+$/.test(value);
}

export const passwordTyped: Recogniser = {
  name: 'password-typed',
  label: 'PASSWORD',
  family: 'secrets',
  languages: [],
  rule: 'disk',
  patterns: [...programs, ...addresses, ...[...options, ...settings].map((pattern) => ({ ...pattern, check: isSet }))],
  check: isArgument,
  words: [],
};

/** A word alone must be the last of its line, as a value is and a sentence is not. */
function isSet(value: string, text: string, start: number): boolean {
  const core = bare(value);
  if (core === '' || isTechnical(core) || /^[\p{L}]+:$/u.test(value)) return false;
  if (/\s/.test(core)) return looksSecret(core.replace(/\s/g, ''));
  return (
    looksSecret(core) ||
    (mayBeSecret(core) && (endsClause(text, start + value.length) || /^["';,&}<]/.test(text.slice(start + value.length))))
  );
}
