import { fold } from '../timeline/words.ts';

/** What people say when a session is about a type, in the languages sessions come in. Folded text; no product names. */
const cues: Readonly<Record<string, RegExp>> = {
  'account-access':
    /\b(log ?(on|in)|sign[- ]?in|password|passwor[dt]|kennwort|anmeld\w*|gesperrt(es)? (konto)?|konto|locked|account|mfa|2fa|authenticat\w+|two[- ]factor|mot de passe|compte|connexion refusee|verrouill\w+|identifi\w+|authentifi\w+|sso|single sign|senha|palavra-passe|conta|login|contrasena|cuenta|bloquead[oa]|acesso negado|permiss\w+|permis\w+|berechtigung\w*|autorisation|password scaduta|accesso|account)\b/,
  'network-vpn':
    /\b(vpn|network|netzwerk|reseau|rede|red|rete|wi-?fi|wlan|internet|dns|proxy|tunnel|router|lan|switch|remote desktop|rdp|offline|connection (drops|lost)|verbindung (bricht|weg)|host(name)? not found|no route|latency|ping)\b/,
  printing: /\b(print\w*|druck\w*|imprim\w+|impress\w+|stamp\w+|scan(ner|nen|nt)?|etikett\w*|toner|papierstau|spooler|label)\b/,
  'email-calendar':
    /\b(e-?mails?|mails?|mailbox|postfach|posteingang|inbox|boite|messagerie|courriel\w*|correo|posta|casella|kalender|calendar\w*|calendrier|agenda|calendario|termine?|meeting|besprechung|reunion|convite|invit\w+|einladung\w*|outlook|signature|signatur|firma)\b/,
  'file-storage':
    /\b(disk (full|space)|festplatte|platte voll|speicherplatz|disque|espace|disco|espaco|espacio|spazio|folder|ordner|dossier|pasta|carpeta|cartella|share|freigabe|partage|netzlaufwerk|laufwerk|unidade|unidad|sync\w*|synchron\w+|backup|sicherung|sauvegarde|copia de seguridad|datei\w*|fichiers?|arquivos?|ficheiros?|archivos?|cloud|storage|drive)\b/,
  hardware:
    /\b(screen|monitor|bildschirm|ecran|tela|pantalla|schermo|dock\w*|station d'accueil|keyboard|tastatur|clavier|teclado|tastiera|mouse|maus|souris|headset|mikrofon|microphone|micro|camera|kamera|webcam|battery|akku|batterie|bateria|usb|kabel|cable|cavo|cabo|ram|speichertest|memory test|cpu|hardware|whea\w*|fan|lufter)\b/,
  performance:
    /\b(slow\w*|langsam|lahm|haengt|hangt|ruckel\w*|lent(e|o|a|eur)?|lentissim[oa]|rame|freez\w+|friert|trav(a|ando|ado)|demora|tarda|bloque|spinning|high cpu|auslastung|lag)\b/,
  'software-install':
    /\b(install\w*|instal\w+|setup|einricht\w*|update[rn]?|upgrade|aktualisier\w*|mise a jour|atualiz\w+|actualiz\w+|aggiorn\w+|deinstall\w*|uninstall\w*|msi|pkg|dmg|installer)\b/,
  licensing:
    /\b(licen[cs]e\w*|lizenz\w*|licenc\w+|licenz\w+|licencia\w*|activat\w+|aktivier\w*|ativa\w+|activacion|attivazion\w+|subscription|abonnement|abo|assinatura|suscripcion|product key|expired)\b/,
  security:
    /\b(virus|malware|trojan\w*|trojaner|phishing|ransom\w*|infected|infiziert|infect\w+|hack\w*|scam|betrug\w*|fraud\w*|fraude|suspicious|verdachtig\w*|suspect\w*|quarant\w+|defender|alert|certificat\w*|zertifikat\w*|pop-?up|dirottat\w*|hijack\w*|toolbar)\b/,
  'operating-system':
    /\b(blue ?screen|bluescreen|bsod|ecran bleu|tela azul|pantalla azul|schermata blu|boot\w*|startet nicht|demarr\w+|arran\w+|avvi\w+|windows update|kb\d{6,}|sfc|dism|macos|recovery|wiederherstell\w*|service|dienst\w*|0x8007\w+|safe mode)\b/,
  'how-to':
    /\b(how (do|can|to)|how do i|wie (kann|mach|stell|geht)|comment (faire|puis|on)|como (faco|posso|se|fazer|hago|puedo)|come (faccio|si|posso)|show me|zeigen sie|e possivel|possible de|can you show|wo finde)\b/,
  'application-error':
    /\b(crash\w*|sturzt|abgesturzt|absturz|plante|fecha sozinho|se cierra|si chiude|exception|error (code|when|while)|fehlermeldung|message d'erreur|mensagem de erro|errore|erreur|fehler|stopped working|schliesst sich|does ?n'?t (open|start|respond)|not responding|service .* (stopped|terminated))\b/,
};

/** How strongly the first lines sound like each type: the customer's own words count double, later lines once. */
export function issueCues(lines: readonly string[]): Readonly<Record<string, number>> {
  // Codes can be anybody's: "constructor" must not find an object's own machinery.
  const heard: Record<string, number> = Object.create(null);
  for (const line of lines) {
    const text = fold(line);
    const weight = text.startsWith('customer:') ? 2 : 1;
    for (const [code, sounds] of Object.entries(cues)) if (sounds.test(text)) heard[code] = (heard[code] ?? 0) + weight;
  }
  return heard;
}
