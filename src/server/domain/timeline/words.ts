/** Words that tell substance from noise, in the languages sessions come in. All patterns read folded text. */

const longest = 600;
/** Plain ASCII without double spaces: nothing to fold but capitals. */
const plain = /^(?:[!-_a-~]| (?! ))*$/;

/** Lower case, no accents (Japanese keeps its voicing marks), one space: what every pattern here is written for. Only the beginning of long texts is read. */
export function fold(text: string): string {
  const short = text.length > longest ? text.slice(0, longest) : text;
  if (plain.test(short)) return short.trim().toLowerCase();
  return short
    .normalize('NFKD')
    .replace(/[\p{M}--[\u3099\u309A]]+/gv, '')
    .normalize('NFC')
    .replace(/[’`´]/g, "'")
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/\s+/g, ' ')
    .trim();
}

const fault = new RegExp(
  [
    "\\b(error|fail(s|ed|ing|ure|ures)?|cannot|can ?'?t|could ?n[o']t|unable|denied|refused|reject(ed)?|time[ds]? ?out|crash(es|ed|ing)?|corrupt(ed)?|invalid|expired|missing|unreachable|blocked|stuck|frozen|broken|exception|fatal|virus|malware|trojan|ransomware|phishing|quarantined?|offline|disconnected|not (found|working|responding|available|recogni[sz]ed|connected|reachable|installed|valid|enough|activated|licensed|running)|(has )?stopped working|no (space|internet|connection|signal|sound|answer|response)|disk full|low (on )?disk|access is denied|warning|lost = [1-9])",
    '(fehler|fehlgeschlagen|verweigert|abgelehnt|zeituberschreitung|abgelaufen|absturz|abgesturzt|ungultig|gesperrt|beschadigt|defekt|kaputt|storung|warnung|nicht (gefunden|moglich|erreichbar|verfugbar|verbunden|genug|mehr|gultig|installiert|reagiert)|keine (ruckmeldung|verbindung|antwort)|schadsoftware|verloren = [1-9])',
    '\\b(erreur|echec|echoue|refusee?|introuvable|expiree?|plante|bloquee?|en panne|delai .{0,24}depasse|ne repond pas|impossible|indisponible|non disponible|acces refuse|avertissement|perdus = [1-9])',
    '\\b(erro|falha|falhou|negado|recusad[oa]|expirou|expirad[oa]|travad[oa]|travou|bloquead[oa]|indisponivel|nao (foi possivel|encontrad|respond|funcion)|esgotado|acesso negado|aviso|perdidos = [1-9])',
    '\\b(fallo|fallido|fallida|denegad[oa]|rechazad[oa]|caducad[oa]|agotado|bloquead[oa]|no (se puede|se pudo|responde|funciona|encontrad|disponible)|advertencia)',
    '\\b(errore|fallit[oa]|negat[oa]|rifiutat[oa]|scadut[oa]|bloccat[oa]|non (risponde|riuscit|trovat|disponibile|funziona)|impossibile|avviso)',
    '\\b(fout|mislukt\\w*|geweigerd|verlopen|vastgelopen|geblokkeerd|onbereikbaar|beschadigd|ongeldig|storing|waarschuwing|niet (gevonden|bereikbaar|beschikbaar|geinstalleerd|verbonden|mogelijk)|reageert niet|geen (verbinding|antwoord|toegang)|verloren = [1-9])',
    '\\b(blad|bledy|niepowodzenie|nie powiodl\\w*|odmow\\w+|wygas\\w+|zablokowan\\w*|nieprawidlow\\w*|niedostepn\\w*|uszkodzon\\w*|awari\\w+|ostrzezeni\\w+|nie (mozna|znaleziono|odpowiada|dziala)|brak (polaczenia|odpowiedzi|dostepu)|utracone = [1-9])',
    '(エラー|失敗|拒否|タイムアウト|期限切れ|見つかりません|応答なし|応答していません|できません(でした)?|停止しました|破損|無効|ブロック|警告|クラッシュ|損失 = [1-9])',
    '(错误|失败|拒绝|超时|已?过期|找不到|无法|未响应|没有响应|已停止|损坏|无效|已?锁定|被阻止|警告|崩溃|錯誤|失敗|無法|丢失 = [1-9])',
    '0x[0-9a-f]{4,}',
  ].join('|'),
);

const unfaulted =
  /\b(no|0|zero|any|without|keine?n?|ohne|aucune?|sans|0 sur|nenhum|sem|ningun|sin|nessun|senza) (further |more |other |new )?(errors?|error\(s\)|failures?|warnings?|fehler|warnung(en)?|erreurs?|echecs?|avertissements?|erros?|falhas?|avisos?|errores|fallos?|errori?|problems?)|\b(errors?|failed|failures?|warnings?|fehler|erreurs?|erros?|errores|errori)(: ?| ?= ?| {1,2})0\b/g;

/** A fault by name: an error message, a refusal, something broken. "No errors" is none. Reads folded text. */
export function namesFault(folded: string): boolean {
  return fault.test(folded) && fault.test(folded.replace(unfaulted, ' '));
}

/** Something that does not go: mild, for talk only, where "nicht", "pas" and "no" carry the complaint. */
export const complaint =
  /\b(not|never|n't|doesnt|dont|wont|isnt|nothing|problem|issue|slow|full|wrong|help|nicht|nix|kein|keine|keinen|nie|langsam|voll|haengt|hangt|problem|pas|plus|rien|jamais|lent|plein|probleme|nao|nada|nunca|lento|cheio|problema|lleno|non|niente|mai|pieno)\b|n't\b|\b(niet|geen|nooit|traag|vol|probleem|nie|brak|nigdy|wolno|pelny|problem)\b|ません|ない|ダメ|だめ|遅い|重い|いっぱい|問題|不|没|慢|满|问题/;

/** It goes, or it went: what a result is told with. */
export const success =
  /\b(works?|working|fixed|solved|resolved|repaired|success(ful|fully)?|succeeded|completed?|finished|restored|back (up|online|again)|all good|reply from|klappt|klappte|funktioniert|geht (jetzt|wieder|nun)|lauft|laeuft|erledigt|gelost|behoben|erfolgreich|wiederhergestellt|repariert|abgeschlossen|antwort von|marche|fonctionne|resolue?|regle|retablie?|repare|reussie?|c'est bon|termine|reponse de|funciona|funcionou|resolvid[oa]|consegui|concluid[oa]|sucesso|voltou|resposta de|solucionad[oa]|arreglad[oa]|exito|correctamente|completad[oa]|respuesta desde|funziona|risolto|riparat[oa]|riuscit[oa]|completat[oa]|risposta da)\b|\b(werkt (weer|nu|het)|doet het (weer|nu)|opgelost|verholpen|gelukt|voltooid|hersteld|dziala (juz|teraz|znowu|ponownie)|juz dziala|rozwiazan\w*|naprawion\w*|udalo sie|zakonczon\w* pomyslnie|przywrocon\w*|antwoord van|odpowiedz z)\b|直りました|直った|できました|動きました|解決し(ました|た)|完了しました|復旧し|成功|正常に|からの応答|好了|可以了|正常了|解决了|修好|恢复正常|成功|已完成|的回复/;

/** What comes after the session: who takes over, what is ordered, when somebody calls. */
export const next =
  /\b(tomorrow|later|call(ing)? (you )?back|ticket|escalat\w*|forward(ed|ing)?|second level|2nd level|level 2|follow[- ]?up|next (week|time)|vendor|hand(ed|ing)? over|order(ed)?|replace(d|ment)?|pending|waiting for|still (to do|open)|remains|colleague|technician|on[- ]site|morgen|spater|ruckruf|ruckmeldung|weiterleiten|weitergeleitet|weitergegeben|hersteller|bestellt?|ersatz|kollegen?|techniker|vor ort|offen|demain|rappel\w*|transm\w+|fournisseur|commande[rs]?|remplac\w+|collegue|technicien|sur place|amanha|encaminh\w+|retorn\w+|fornecedor|troca|colega|tecnico|pendente|manana|deriv\w+|proveedor|companero|pendiente|domani|richiam\w+|inoltr\w+|fornitore|collega|sostitu\w+)\b|\b(morgen|straks|terugbellen|doorzetten|doorgezet|overgedragen|leverancier|bestellen|besteld|vervangen|collega|monteur|nog te doen|jutro|pozniej|oddzwoni\w*|zgloszeni\w+|przekaz\w+|eskal\w+|zamowi\w*|wymian\w+|kolega|technik|do zrobienia|zostaje)\b|明日|後日|後で|折り返し|引き継|手配|交換|業者|ベンダー|確認待ち|残件|明天|稍后|回电|转交|转给|升级|厂商|供应商|更换|等待|待办|同事/;

/** Where somebody says what it was: the line that a cause is told from. */
export const discovery =
  /\b(there it is|here it is|got it|found (it|the|that|out|what)|that'?s (it|why|the (reason|cause|problem))|the (reason|cause|culprit|problem) (is|was)|because|turns out|somebody (wrote|changed|set|removed|switched)|was (still )?(set|pointing|missing|disabled|switched off)|da ist (es|er|sie)|da haben wir|gefunden|deshalb|deswegen|darum|liegt (an|daran)|lag (an|daran)|grund (ist|war)|ursache (ist|war)|weil|verweist|zeigt noch|voila|trouvee?|c'est (pour ca|parce)|parce que|la cause|vient (de|du|d')|a cause d|achei|encontrei|e por isso|por causa|porque|a causa|o motivo|encontrado|es por eso|la causa|el motivo|ahi esta|ecco|trovat[oa]|e per questo|perche|il motivo|dipende da)\b|\b(daar is (het|hij)|gevonden|daarom|het (ligt|lag) aan|de oorzaak|blijkt|znalazl\w*|znaleziono|dlatego|to przez|przyczyna|okazalo sie)\b|原因は|わかりました|分かりました|見つけ|見つかりました|だったようです|のせい|原因是|找到了|原来|难怪|因为|是因为/;

/** The machine itself goes down and up again: kept even where the kind says bookkeeping. */
export const reboot =
  /\b(reboot\w*|restart\w* (the )?(computer|device|machine|pc|mac|server|system)|(computer|device|machine|pc|mac|server|system) restart\w*|remote restart|shut ?down|safe mode|neustart|neu gestartet|heruntergefahren|abgesicherten|redemarr\w*|mode sans echec|reinici\w*|modo (de seguranca|seguro)|riavvi\w*)\b|\b(opnieuw (op)?gestart|herstart\w*|afgesloten|veilige modus|ponown\w* uruchom\w*|restart\w*|zamkniet\w* system|tryb awaryjny)\b|再起動|シャットダウン|セーフモード|重启|重新启动|关机|安全模式|重新開機/;

const changing =
  /(^|[|;&(] ?)(sudo )?((set|add|remove|restart|start|stop|new|enable|disable|install|uninstall|update|repair|reset|unlock|clear|move|rename|copy|register|unregister|import|mount|dismount|connect|disconnect|resume|suspend|grant|revoke|out|expand|unblock|optimize|invoke)-\w+|net (use|start|stop|user|localgroup)|sc(\.exe)? (start|stop|config|delete|create|failure)|del|erase|rd|rmdir|rm|mv|cp|copy|xcopy|robocopy|ren|move|mkdir|md|touch|chmod|chown|icacls|takeown|attrib|reg(\.exe)? (add|delete|import|copy)|netsh .*(set|add|delete|reset)|ipconfig \/(flushdns|renew|release|registerdns)|sfc|dism.*(restorehealth|cleanup|enable|disable)|chkdsk .*\/[frx]|gpupdate|taskkill|kill(all)?|shutdown|msiexec|winget (install|upgrade|uninstall)|choco|brew|softwareupdate (-i|--install)|regsvr32|pnputil|bcdedit|bootrec|diskpart|diskutil (repair\w*|erase\w*|mount|unmount|verify\w*)|launchctl|systemctl (start|stop|restart|enable|disable)|networksetup -(set|add|remove|create)\w*|dscacheutil -flush\w*|tmutil (delete\w*|thin\w*|start\w*)|slmgr .*\/(ipk|ato|skms|rearm)|cscript .*(inpkey|act|unpkey|remhst)|cmdkey \/(add|delete)\S*|dsregcmd \/(join|leave)|certutil -(add|delete|import)\w*|wusa|cleanmgr|defaults (write|delete)|apt(-get)?|dnf|yum|npm (i|install)|pip3? install)\b/;

/** The command changes something; the others only look. Runs on the command as it was typed. */
export function changes(command: string): boolean {
  return changing.test(fold(command));
}

/** Codes as machines write them: kept in sight when a text is shortened. Reads the text as it is. */
export const codes =
  /\b0x[0-9A-Fa-f]{3,}\b|\b[A-Z]{2,16}(?:[-_][A-Z]{1,16}){0,6}[-_]?\d{2,}\b|\b[A-Z]{3,24}(?:_[A-Z]{1,24}){1,8}\b|\bKB\d{6,}\b|\b(?:[Ee]rror|[Ff]ehler|[Ee]rreur|[Ee]rro|[Ee]rrore|[Cc]ode|[Ee]vent|HTTP|Status)\s?(?:ID|#|:)?\s?\d{2,}\b/g;

export function hasCode(text: string): boolean {
  codes.lastIndex = 0;
  return codes.test(text);
}
