import { fold } from '../timeline/words.ts';

/** What people say when a session is about a type, in the languages sessions come in. Folded text; no product names. */
const cues: Readonly<Record<string, RegExp>> = {
  'account-access':
    /\b(log ?(on|in)|sign[- ]?in|password|passwor[dt]|kennwort|anmeld\w*|gesperrt(es)? (konto)?|konto|locked|account|mfa|2fa|authenticat\w+|two[- ]factor|mot de passe|compte|connexion refusee|verrouill\w+|identifi\w+|authentifi\w+|sso|single sign|senha|palavra-passe|conta|login|contrasena|cuenta|bloquead[oa]|acesso negado|permiss\w+|permis\w+|berechtigung\w*|autorisation|password scaduta|accesso|account)\b|\b(inlog\w*|aanmeld\w*|wachtwoord\w*|geblokkeerd account|toegang|logowani\w+|zalogowa\w+|hasl\w+|konto|dostep\w*)\b|ログイン|サインイン|パスワード|アカウント|認証|ロックされ|登录|登錄|密码|密碼|帐号|账号|帐户|账户|验证码/,
  'network-vpn':
    /\b(vpn|network|netzwerk|reseau|rede|red|rete|wi-?fi|wlan|internet|dns|proxy|tunnel|router|lan|switch|remote desktop|rdp|offline|connection (drops|lost)|verbindung (bricht|weg)|host(name)? not found|no route|latency|ping)\b|\b(netwerk|verbinding valt weg|siec\w*|lacz\w*|polaczeni\w+)\b|ネットワーク|無線|回線|接続(できない|が切れ)|网络|網路|无线|连不上|断网|上不了网/,
  printing:
    /\b(print\w*|druck\w*|imprim\w+|impress\w+|stamp\w+|scan(ner|nen|nt)?|etikett\w*|toner|papierstau|spooler|label)\b|\b(afdruk\w*|drukarka\w*|drukark\w+|drukowa\w+|wydruk\w*|skan\w*|etiket\w*|etykiet\w*)\b|印刷|プリンタ|スキャン|ラベル|打印|列印|印表機|扫描|标签/,
  'email-calendar':
    /\b(e-?mails?|mails?|mailbox|postfach|posteingang|inbox|boite|messagerie|courriel\w*|correo|posta|casella|kalender|calendar\w*|calendrier|agenda|calendario|termine?|meeting|besprechung|reunion|convite|invit\w+|einladung\w*|outlook|signature|signatur|firma)\b|\b(postvak|agenda|vergadering|uitnodiging|poczt\w*|skrzynk\w*|kalendarz\w*|spotkani\w*|zaproszeni\w*)\b|メール|予定表|カレンダー|会議|招待|受信トレイ|邮件|邮箱|郵件|日历|会议邀请|收件箱/,
  'file-storage':
    /\b(disk (full|space)|festplatte|platte voll|speicherplatz|disque|espace|disco|espaco|espacio|spazio|folder|ordner|dossier|pasta|carpeta|cartella|share|freigabe|partage|netzlaufwerk|laufwerk|unidade|unidad|sync\w*|synchron\w+|backup|sicherung|sauvegarde|copia de seguridad|datei\w*|fichiers?|arquivos?|ficheiros?|archivos?|cloud|storage|drive)\b|\b(schijf|map(pen)?|bestand\w*|netwerkschijf|opslag\w*|dysk\w*|folder\w*|plik\w*|udzial\w*|kopi\w+ zapasow\w+)\b|フォルダ|共有|ファイル|ディスク|バックアップ|同期|文件夹|共享|硬盘|磁盘|备份|同步|網路磁碟/,
  hardware:
    /\b(screen|monitor|bildschirm|ecran|tela|pantalla|schermo|dock\w*|station d'accueil|keyboard|tastatur|clavier|teclado|tastiera|mouse|maus|souris|headset|mikrofon|microphone|micro|camera|kamera|webcam|battery|akku|batterie|bateria|usb|kabel|cable|cavo|cabo|ram|speichertest|memory test|cpu|hardware|whea\w*|fan|lufter)\b|\b(scherm|beeldscherm|toetsenbord|muis|kabel|oplad\w*|ekran\w*|monitor\w*|klawiatur\w*|mysz\w*|sluchawk\w*|kabel|baterii?)\b|画面が|モニター|キーボード|マウス|ヘッドセット|マイク|カメラ|バッテリー|ドック|显示器|屏幕|键盘|鼠标|耳机|麦克风|摄像头|电池|扩展坞/,
  performance:
    /\b(slow\w*|langsam|lahm|haengt|hangt|ruckel\w*|lent(e|o|a|eur)?|lentissim[oa]|rame|freez\w+|friert|trav(a|ando|ado)|demora|tarda|bloque|spinning|high cpu|auslastung|lag)\b|\b(traag|hapert|loopt vast|langzaam|wolno|wolny|zawiesza\w*|muli|zacina\w*)\b|遅い|重い|固まる|フリーズ|很慢|太慢|卡顿|卡死|很卡|慢/,
  'software-install':
    /\b(install\w*|instal\w+|setup|einricht\w*|update[rn]?|upgrade|aktualisier\w*|mise a jour|atualiz\w+|actualiz\w+|aggiorn\w+|deinstall\w*|uninstall\w*|msi|pkg|dmg|installer)\b|\b(installatie|installeren|bijwerken|instalacj\w*|zainstalowa\w*|aktualizacj\w*|odinstalowa\w*)\b|インストール|更新プログラム|アップデート|セットアップ|安装|安裝|更新|升级|卸载/,
  licensing:
    /\b(licen[cs]e\w*|lizenz\w*|licenc\w+|licenz\w+|licencia\w*|activat\w+|aktivier\w*|ativa\w+|activacion|attivazion\w+|subscription|abonnement|abo|assinatura|suscripcion|product key|expired)\b|\b(licentie\w*|activer\w*|abonnement|verlopen|licencj\w*|aktywacj\w*|subskrypcj\w*)\b|ライセンス|認証コード|プロダクトキー|许可证|授权|激活|許可證|序列号/,
  security:
    /\b(virus|malware|trojan\w*|trojaner|phishing|ransom\w*|infected|infiziert|infect\w+|hack\w*|scam|betrug\w*|fraud\w*|fraude|suspicious|verdachtig\w*|suspect\w*|quarant\w+|defender|alert|certificat\w*|zertifikat\w*|pop-?up|dirottat\w*|hijack\w*|toolbar)\b|\b(besmet|verdacht\w*|oplichting|wirus\w*|podejrzan\w*|oszust\w*|zainfekowan\w*)\b|ウイルス|マルウェア|不審|詐欺|警告画面|病毒|木马|可疑|诈骗|钓鱼|勒索/,
  'operating-system':
    /\b(blue ?screen|bluescreen|bsod|ecran bleu|tela azul|pantalla azul|schermata blu|boot\w*|startet nicht|demarr\w+|arran\w+|avvi\w+|windows update|kb\d{6,}|sfc|dism|macos|recovery|wiederherstell\w*|service|dienst\w*|0x8007\w+|safe mode)\b|\b(blauw scherm|start niet op|opstart\w*|niebieski ekran|nie uruchamia sie|uruchamiani\w+ systemu)\b|ブルースクリーン|起動しない|起動できない|蓝屏|开不了机|无法启动|系统恢复/,
  'how-to':
    /\b(how (do|can|to)|how do i|wie (kann|mach|stell|geht)|comment (faire|puis|on)|como (faco|posso|se|fazer|hago|puedo)|come (faccio|si|posso)|show me|zeigen sie|e possivel|possible de|can you show|wo finde)\b|\b(hoe (kan|moet|doe|stel|krijg)|waar vind|jak (moge|mam|zrobic|ustawic)|gdzie (znajde|jest))\b|やり方|どうやって|方法を|どこに|教えて|怎么(做|弄|设置|用)|如何|在哪里/,
  'application-error':
    /\b(crash\w*|sturzt|abgesturzt|absturz|plante|fecha sozinho|se cierra|si chiude|exception|error (code|when|while)|fehlermeldung|message d'erreur|mensagem de erro|errore|erreur|fehler|stopped working|schliesst sich|does ?n'?t (open|start|respond)|not responding|service .* (stopped|terminated))\b|\b(foutmelding|crasht|sluit vanzelf|komunikat bledu|wywala|zamyka sie|wyskakuje blad)\b|エラー(が|メッセージ)|落ちる|強制終了|開かない|报错|崩溃|闪退|打不开|错误提示/,
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
