import { fold } from '../timeline/words.ts';

/** How a note says that nobody found the cause, in the languages sessions come in. Reads folded text. */
const unknown =
  /\b(cause|reason|root cause) (is |was |still |remains )*(unknown|unclear|not (yet )?(known|found|clear))|\bno (root )?cause found|\bursache (ist |bleibt |noch |weiterhin )*(unbekannt|unklar|offen|nicht (gefunden|bekannt|geklart))|\bcause (est |reste |encore |toujours )*(inconnue|indeterminee|pas (trouvee|connue))|\bcausa (e |es |sigue |continua |ainda |aun |ancora )*(desconhecida|desconocida|ignota|sconosciuta|(nao|no|non) (identificada|encontrada|achada|trovata|individuata))|\bsin causa (conocida|clara)|\bsem causa (conhecida|definida)|\boorzaak (is |nog |blijft )*(onbekend|onduidelijk|niet (gevonden|bekend))|\bprzyczyn[ay] (jest |nadal |wciaz )*(nieznan[ay]|niejasn[ay]|nie (znaleziono|ustalono))|原因(は|が)?(まだ)?(不明|未特定|分かって(い)?ません|わかって(い)?ません)|原因(还|仍)?(不明|未知|没找到|未查明|待查)/;

/** A closing note: one of the last lines. */
const last = 3;

/** The closing note says that the cause was not found: whatever was guessed before it, is none. */
export function saysCauseUnknown(ending: readonly string[]): boolean {
  return ending.slice(-last).some((line) => line.startsWith('note:') && unknown.test(fold(line)));
}
