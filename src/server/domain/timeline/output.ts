import { fold, hasCode, namesFault, success } from './words.ts';

/** What is left of a command's output: exact lines, the most telling ones, in their order. */
export interface Excerpt {
  readonly lines: readonly string[];
  /** The output names a fault, whatever the exit code says. */
  readonly fault: boolean;
}

const head = 12_000;
const tail = 12_000;
const mostLines = 600;
/** Of a longer line only the beginning is judged. */
const readable = 600;

const banner =
  /^(\+ |at line:\d|in zeile:\d|a la ligne|au caractere|na linha:|en linea:|in riga:\d|(\[sudo\] )?(password|passwort|mot de passe|senha|contrasena)( for \S+)?:$|microsoft (\(r\)|windows \[version)|\(c\)|copyright|©|windows powershell$|try the new cross-platform|all rights reserved|alle rechte vorbehalten|tous droits reserves|todos os direitos|todos los derechos|tutti i diritti|install the latest powershell|type ".*" for help|the type of the file system|usage:|for more information|weitere informationen|windows[- ]ip[- ](configuration|konfiguration)$|configuration ip de windows$|configuracao de ip|configuracion ip|configurazione ip|active connections$|deployment image servicing|image version|beginning (system scan|verification)|systemuberpruf|stage \d|phase \d|windows script host|(version|versao|versione) ?:? ?[\d.]+$|pinging |ping wird ausgefuhrt|envoi d'une requete|disparando|haciendo ping|esecuzione di ping|ping statistics for|ping-statistik|statistiques ping|estatisticas do ping|estadisticas de ping|statistiche ping|approximate round trip|ca\. zeitangaben|duree approximative)/;
const rule = /^[-=_*+|.\s#~─━═│┌┐└┘├┤┬┴┼]+$/;
const progress = /(^|\s)\d{1,3}([.,]\d+)? ?(%|percent|prozent|pour cent|por cento|por ciento)/;
const status =
  /\b(state|status|running|stopped|started|stopping|disabled|enabled|paused|ready|active|inactive|healthy|degraded|connected|listening|beendet|gestartet|angehalten|deaktiviert|aktiviert|en cours|arrete|demarre|desactive|em execucao|parado|iniciado|en ejecucion|detenido|in esecuzione|arrestato|start_type|tcptestsucceeded|: (true|false)$|lastresult|exit code|packet loss|loss|lost|verlust|verloren|pertes?|perdus|perda|perdidos|persi)\b/;
const result =
  /\b(found|repaired|corrections?|removed|deleted|installed|updated|created|copied|moved|changed|reset|flushed|renewed|\d+ file\(?s?\)?|free|bytes free|gefunden|repariert|geloscht|installiert|aktualisiert|kopiert|geleert|zuruckgesetzt|trouve|supprime|installe|copie|vide|reinitialise|encontrad[oa]|removid[oa]|excluid[oa]|instalad[oa]|copiad[oa]|eliminad[oa]|trovat[oa]|rimoss[oa]|installat[oa]|total|summary|result)\b/;
const address =
  /\b(ipv4|ip address|address|addresses|default gateway|gateway|dns servers?|name|server|ipv4-adresse|standardgateway|dns-server|adresse ipv4|passerelle|endereco ipv4|direccion ipv4|puerta de enlace|indirizzo ipv4|media state|medienstatus|path|version|drive|size|freespace|used)\b[ .]*:/;
/** The first rows of a sorted or cut table are what was asked for; elsewhere the last line is the result. */
const sorted = /sort-object|select-object|format-table|\bft\b|\| ?(sort|head)\b/i;
/** Dots that lead to a value ("IPv4 Address. . . . : "); looked for from their beginning alone, since rows of dots may be long. */
const leader = /(?<!\. ?)( ?\.){3,} ?:/g;
const noLoss = /\b0 ?% (loss|packet loss|verlust|perte|perda|perdidos|persi)|(lost|verloren|perdus|perdidos|persi) = 0\b/;
const dull =
  /\b(physical address|physische adresse|adresse physique|duid|dhcpv6|iaid|lease|subnet|subnetz|node type|knotentyp|wins proxy|netbios|link-local|verbindungslokale|description|beschreibung|tunnel|wait_hint|win32_exit_code|service_exit_code|checkpoint|\(not_stoppable|type *: \d+)\b/;

/**
 * Banners, rules, progress and repeated shapes are dropped; errors, status, results and the last line are kept.
 * `command` tells which rows of a table matter: those that name what was asked for. At most `width` characters.
 */
export function excerpt(output: string, command: string, width: number): Excerpt {
  const lines = distinct(clean(output));
  if (lines.length === 0) return { lines: [], fault: false };
  const faulty = lines.some(({ folded }) => namesFault(folded));
  if (faulty && lines.some(({ folded }) => noLoss.test(folded))) return excerpt(withoutLosses(lines), command, width);
  const whole = lines.reduce((sum, { text }) => sum + text.length + 3, 0);
  if (whole <= width) return { lines: lines.map(({ text }) => text), fault: faulty };
  const asked = argumentsOf(command);
  const isTable = sorted.test(command);
  const ranked = lines
    .map((line, index) => ({ ...line, index, score: score(line, index, lines.length, asked, isTable) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const best = ranked[0]?.score ?? 0;
  const chosen: typeof ranked = [];
  let room = width;
  for (const line of ranked) {
    if (chosen.length > 0 && (line.score < Math.min(2, best) || line.text.length + 3 > room)) continue;
    chosen.push(line);
    room -= line.text.length + 3;
    if (room < 12 || chosen.length >= 6) break;
  }
  return { lines: chosen.sort((a, b) => a.index - b.index).map(({ text }) => text), fault: faulty };
}

/** "0 % loss" over replies that say "unreachable" would read as if all was well. */
function withoutLosses(lines: readonly Line[]): string {
  return lines.flatMap(({ text, folded }) => (noLoss.test(folded) ? [] : [text])).join('\n');
}

interface Line {
  readonly text: string;
  readonly folded: string;
}

function clean(output: string): string[] {
  const whole = output.length > head + tail ? `${output.slice(0, head)}\n${output.slice(-tail)}` : output;
  const lines = whole
    .replace(/\0/g, '')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .replace(leader, ':')
        .replace(/\s+/g, ' ')
        .replace(/ : /g, ': ')
        .trim(),
    )
    .filter((line) => line !== '');
  const told = lines.filter((line, index) => !rule.test(line) && !isHeader(lines[index + 1]));
  return told.length > mostLines ? [...told.slice(0, mostLines / 2), ...told.slice(-mostLines / 2)] : told;
}

/** The head of a table stands over a rule of several dashes ("Name  Status" over "----  ------"). */
function isHeader(below: string | undefined): boolean {
  return below !== undefined && /^-{2,}( -{2,})+$/.test(below);
}

/** One line per shape (digits masked), the last of a progress; a header over a rule is gone with its rule. */
function distinct(lines: readonly string[]): Line[] {
  const seen = new Map<string, number>();
  const kept: (Line | null)[] = [];
  for (const text of lines) {
    const folded = fold(text);
    if (banner.test(folded)) continue;
    const shape = progress.test(folded) ? 'progress' : folded.replace(/[\d.,:]+/g, '#');
    const before = seen.get(shape);
    if (before !== undefined && shape !== 'progress') continue;
    if (before !== undefined) kept[before] = null;
    seen.set(shape, kept.length);
    kept.push({ text, folded });
  }
  return kept.filter((line) => line !== null);
}

function score(line: Line, index: number, count: number, asked: readonly string[], isTable: boolean): number {
  const { folded, text } = line;
  let points = 0;
  if (namesFault(folded)) points += 5;
  if (hasCode(text.slice(0, readable))) points += 2;
  if (success.test(folded)) points += 3;
  if (status.test(folded)) points += 3;
  if (result.test(folded)) points += 2;
  if (address.test(folded)) points += 2;
  if (asked.some((word) => folded.includes(word))) points += 2;
  if (dull.test(folded)) points -= 4;
  if (progress.test(folded)) points -= 3;
  if (isTable) points += Math.max(0, 3 - index);
  else if (index === count - 1) points += 3;
  else if (index === 0) points += 1;
  if (text.length > 200) points -= 1;
  return points;
}

function argumentsOf(command: string): string[] {
  const words = fold(command).match(/[\p{L}\p{N}][\p{L}\p{N}._-]{2,}/gu) ?? [];
  return words.slice(1, 12);
}
