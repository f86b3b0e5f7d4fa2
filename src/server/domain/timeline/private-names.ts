/** Windows that are nobody's business: music, video, news, social networks, shopping, personal chat, games. Folded, without ".exe". */
export const privateProcesses: ReadonlySet<string> = new Set(
  `spotify com.spotify.client itunes com.apple.itunes com.apple.music applemusic amazonmusic amazon-music deezer tidal wmplayer vlc org.videolan.vlc com.apple.tv netflix disney+ disneyplus
  primevideo twitch whatsapp whatsapp.root net.whatsapp.whatsapp telegram ru.keepcoder.telegram org.telegram.desktop signal org.whispersystems.signal-desktop discord com.hnc.discord threema viber messenger
  com.facebook.archon com.apple.mobilesms com.apple.ichat com.apple.facetime facetime wechat weixin line instagram facebook tiktok twitter snapchat pinterest
  steam steamwebhelper epicgameslauncher battle.net leagueclient minecraft minecraftlauncher robloxplayerbeta eadesktop solitaire com.apple.news com.apple.stocks com.apple.podcasts podcasts newsstand
  tinder ebay amazon zalando music musik musique musica muziek muzyka messages nachrichten mensagens mensajes messaggi berichten wiadomosci news tv podcast books libros livres bucher
  youtubemusic youtube-music radio kakaotalk cloudmusic qqmusic qq bilibili ミュージック メッセージ 音乐 信息 微信 网易云音乐 qq音乐 哔哩哔哩`
    .trim()
    .split(/\s+/),
);

/** Sites as they stand at the end (or the start) of a browser's title. Read folded. */
export const privateTitle = new RegExp(
  [
    String.raw`(^|[-–—|:•·(] ?)(youtube( music)?|netflix|spotify|spotify - web player|twitch|disney ?\+|prime video|amazon prime|vimeo|dailymotion|deezer|soundcloud|apple music|tidal|zdf ?mediathek|ard mediathek|arte|rtl\+|joyn|globoplay|rtve play|raiplay|bbc iplayer|hulu|crunchyroll)( ?[-–—|):.]|$)`,
    `(^|[-–—|:•·(] ?)(facebook|instagram|tiktok|twitter|pinterest|snapchat|reddit|tumblr|threads|mastodon|bluesky|vk|xing|linkedin|whatsapp( web)?|telegram( web)?|messenger|discord|tinder|parship|gmx chat)( ?[-–—|):.]|$)`,
    String.raw`(^|[-–—|:•·(] ?)(amazon(\.[a-z.]{2,6})?|ebay(\.[a-z.]{2,6})?|kleinanzeigen|zalando|otto|aliexpress|temu|shein|etsy|mercado ?libre|mercado ?livre|le ?boncoin|leboncoin|cdiscount|fnac|vinted|subito|wallapop|ikea|media ?markt|idealo|booking\.com|airbnb|tripadvisor|lieferando|uber eats|deliveroo|ifood|glovo|just eat)( ?[-–—|):.]|$)`,
    String.raw`(^|[-–—|:•·(] ?)(spiegel( online)?|der spiegel|tagesschau(\.de)?|bild(\.de)?|focus online|n-tv|welt|die zeit|zeit online|faz(\.net)?|suddeutsche(\.de)?|sz\.de|heise online news|kicker|sport1|cnn|bbc( news| sport)?|fox news|the guardian|(the )?new york times|washington post|daily mail( online)?|espn|sky sports|le monde(\.fr)?|le figaro|l'equipe|liberation|20 minutes|franceinfo|globo(\.com)?|g1|uol|folha( de s\.?paulo)?|estadao|publico|a bola|el pais|el mundo|marca|as\.com|abc\.es|la repubblica|corriere( della sera)?(\.it)?|la gazzetta dello sport|ansa(\.it)?|google news|msn|yahoo news|weather\.com|wetter\.com|wetteronline)( ?[-–—|):.]|$)`,
    `(^|[-–—|:•·([] ?)(onet(\\.pl)?|wp\\.pl|wirtualna polska|interia|gazeta\\.pl|allegro|olx|filmweb|funda|buienradar|marktplaats|bol(\\.com)?|nu\\.nl|nos|de telegraaf|videoland|npo start)( ?[-–—|):.\\]]|$)`,
    '(^|[-–—|:•·(_【] ?)(楽天市場|メルカリ|ニコニコ動画|yahoo!(ニュース|ショッピング)|価格\\.com|食べログ|網易雲音樂|网易云音乐|qq音乐|哔哩哔哩|爱奇艺|优酷|腾讯视频|抖音|小红书|微博|知乎|豆瓣|淘宝(网)?|天猫|京东|拼多多|今日头条|新浪(网|新闻)?)( ?[-–—|):._】(]|$)',
    String.raw`\b(amazon\.(com|de|fr|es|it|co\.uk|com\.br|pt)|ebay\.(com|de|fr|es|it)|youtube\.com|netflix\.com|facebook\.com|instagram\.com|tiktok\.com|web\.whatsapp\.com|twitter\.com|reddit\.com)\b`,
    ' / x$',
  ].join('|'),
);

/** The remote-support tool's own windows: whoever connected sees them, and they say nothing about the work. */
export const supportTools: ReadonlySet<string> = new Set(
  `teamviewer teamviewer_desktop teamviewer_service teamviewerqs teamviewerqs-idc teamviewer-quicksupport quicksupport tv_w32 tv_x64 com.teamviewer.teamviewer com.teamviewer.teamviewerqs anydesk com.philandro.anydesk rustdesk
  com.carriez.rustdesk screenconnect screenconnect.windowsclient screenconnect.clientservice connectwisecontrol.client splashtop srserver strwinclt sragent logmein lmiguardiansvc logmeinrescue lmi_rescue gotoassist g2ax_comm gotoresolve
  bomgar bomgar-scc isllight isl-light islalwayson supremo dwagent dwagsvc meshagent meshcentralassistant ultraviewer ultraviewer_desktop msra quickassist quick-assist zohoassist za_connect za_access dameware dntus26 dwrcc winvnc tvnserver vncviewer
  aeroadmin ammyy aa_v3 iperius iperiusremote remotepc getscreen nomachine nxplayer debrief`
    .trim()
    .split(/\s+/),
);

export const supportTitle =
  /^(teamviewer|quicksupport|anydesk|rustdesk|screenconnect|connectwise (control|screenconnect)|splashtop|logmein rescue|goto ?(assist|resolve)|isl light|supremo|dwagent|meshcentral|ultraviewer|quick assist|remotehilfe|schnellhilfe|assistance rapide|zoho assist|remote (support|control) (panel|toolbar|session)|session insights)\b/;

/** The desktop itself: nothing was opened. */
export const shells: ReadonlySet<string> = new Set(
  `searchhost searchui searchapp startmenuexperiencehost shellexperiencehost shellhost lockapp logonui textinputhost screenclippinghost dwm sihost peopleexperiencehost widgets cortana applicationframeinputhost
  dock com.apple.dock loginwindow com.apple.loginwindow windowserver window-server screensaverengine com.apple.screensaver.engine notificationcenter com.apple.notificationcenterui usernotificationcenter controlcenter com.apple.controlcenter
  com.apple.spotlight spotlight systemuiserver com.apple.systemuiserver scrnsave.scr gnome-shell plasmashell`
    .trim()
    .split(/\s+/),
);

export const shellTitle =
  /^(program manager|programm-manager|gestionnaire de programmes|desktop|task ?bar|task (switching|view)|start( menu)?|startmenu|search|cortana|new notification|notification cent(er|re)|action cent(er|re)|windows default lock screen|system tray( overflow window\.?)?|jump list.*|windows shell experience host|suche|taskleiste|aufgabenwechsel|taskansicht|schreibtisch|sperrbildschirm|neue benachrichtigung|info-center|barre des taches|bureau|rechercher|menu demarrer|demarrer|basculement de taches|barra de tarefas|area de trabalho|pesquisar|iniciar|menu iniciar|barra de tareas|escritorio|buscar|inicio|barra delle applicazioni|cerca|untitled|default ime|msctfime ui|hidden window|lock screen|screen ?saver|screensaver|bildschirmschoner)$/;
