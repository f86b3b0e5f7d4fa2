/**
 * Process and bundle names (folded, without ".exe" and ".app") and title endings, by the product people know.
 * Several products may be one process (mmc, rundll32): those are told by title, below.
 */
export const products: Readonly<Record<string, string>> = {
  Outlook: 'outlook olk hxoutlook com.microsoft.outlook microsoft-outlook',
  Word: 'winword com.microsoft.word microsoft-word',
  Excel: 'excel com.microsoft.excel microsoft-excel',
  PowerPoint: 'powerpnt com.microsoft.powerpoint microsoft-powerpoint',
  OneNote: 'onenote onenotem com.microsoft.onenote.mac microsoft-onenote',
  Access: 'msaccess microsoft-access',
  Publisher: 'mspub microsoft-publisher',
  Visio: 'visio microsoft-visio',
  Project: 'winproj microsoft-project',
  Teams: 'teams ms-teams msteams com.microsoft.teams com.microsoft.teams2 microsoft-teams',
  OneDrive: 'onedrive com.microsoft.onedrive onedrivesetup microsoft-onedrive',
  SharePoint: 'sharepoint',
  Skype: 'skype lync com.skype.skype skype-for-business',
  'Microsoft Office': 'officeclicktorun officec2rclient integratedoffice setup365 microsoft-office',
  Edge: 'msedge microsoftedge com.microsoft.edgemac microsoft-edge msedgewebview2',
  Chrome: 'chrome com.google.chrome google-chrome',
  Firefox: 'firefox org.mozilla.firefox mozilla-firefox',
  Safari: 'safari com.apple.safari',
  Opera: 'opera com.operasoftware.opera',
  Brave: 'brave com.brave.browser',
  'Internet Explorer': 'iexplore internet-explorer windows-internet-explorer',
  Thunderbird: 'thunderbird org.mozilla.thunderbird mozilla-thunderbird',
  Mail: 'mail com.apple.mail apple-mail hxmail poczta メール 邮件',
  PowerShell: 'powershell pwsh powershell_ise windows-powershell windows-powershell-ise powershell-7 eingabeaufforderung-powershell',
  'Command Prompt':
    'cmd command-prompt eingabeaufforderung invite-de-commandes prompt-de-comando simbolo-del-sistema prompt-dei-comandi opdrachtprompt wiersz-polecenia コマンド-プロンプト コマンドプロンプト 命令提示符 命令提示字元',
  'Windows Terminal': 'windowsterminal wt windows-terminal',
  Terminal: 'terminal com.apple.terminal gnome-terminal zsh sh bash fish xterm konsole ターミナル 终端 終端機 terminale',
  iTerm: 'iterm iterm2 com.googlecode.iterm2',
  WSL: 'wsl ubuntu',
  PuTTY: 'putty kitty',
  'File Explorer':
    'explorer file-explorer windows-explorer explorateur-de-fichiers explorador-de-arquivos explorador-de-archivos esplora-file datei-explorer verkenner windows-verkenner eksplorator-plikow エクスプローラー 文件资源管理器 檔案總管',
  Finder: 'finder com.apple.finder 访达',
  'Task Manager':
    'taskmgr task-manager gestionnaire-des-taches gerenciador-de-tarefas administrador-de-tareas gestione-attivita taakbeheer menedzer-zadan タスク-マネージャー タスクマネージャー 任务管理器 工作管理員',
  'Activity Monitor':
    'com.apple.activitymonitor activity-monitor aktivitatsanzeige moniteur-d-activite monitor-de-atividade activiteitenweergave monitor-aktywnosci アクティビティモニタ 活动监视器 monitoraggio-attivita monitor-de-actividad',
  'Registry Editor':
    'regedit regedt32 registry-editor registrierungs-editor editeur-du-registre editor-do-registro editor-del-registro register-editor edytor-rejestru レジストリ-エディター レジストリエディター 注册表编辑器',
  'Event Viewer':
    'eventvwr event-viewer ereignisanzeige observateur-d-evenements visualizador-de-eventos visor-de-eventos visualizzatore-eventi logboeken podglad-zdarzen イベント-ビューアー イベントビューアー 事件查看器',
  Services: 'services services.msc dienste servicos servicios servizi uslugi サービス 服务',
  'Device Manager':
    'devmgmt devmgmt.msc device-manager gerate-manager gestionnaire-de-peripheriques gerenciador-de-dispositivos administrador-de-dispositivos gestione-dispositivi apparaatbeheer menedzer-urzadzen デバイス-マネージャー デバイスマネージャー 设备管理器',
  'Disk Management':
    'diskmgmt diskmgmt.msc disk-management datentragerverwaltung gestion-des-disques gerenciamento-de-disco administracion-de-discos gestione-disco schijfbeheer zarzadzanie-dyskami ディスクの管理 磁盘管理',
  'Disk Utility':
    'com.apple.diskutility disk-utility festplattendienstprogramm utilitaire-de-disque utilitario-de-disco schijfhulpprogramma narzedzie-dyskowe ディスクユーティリティ 磁盘工具 utility-disco utilidad-de-discos',
  'Computer Management':
    'compmgmt compmgmt.msc computer-management computerverwaltung gestion-de-l-ordinateur gerenciamento-do-computador administracion-de-equipos gestione-computer computerbeheer zarzadzanie-komputerem コンピューターの管理 计算机管理',
  'Print Management':
    'printmanagement printmanagement.msc print-management druckverwaltung gestion-de-l-impression gerenciamento-de-impressao afdrukbeheer zarzadzanie-drukowaniem 印刷の管理 打印管理',
  'Task Scheduler':
    'taskschd taskschd.msc task-scheduler aufgabenplanung planificateur-de-taches agendador-de-tarefas programador-de-tareas taakplanner harmonogram-zadan タスク-スケジューラ タスクスケジューラ 任务计划程序 utilita-di-pianificazione',
  'Group Policy': 'gpedit gpmc gpedit.msc local-group-policy-editor group-policy-management editor-fur-lokale-gruppenrichtlinien',
  'Active Directory':
    'dsa dsa.msc active-directory-users-and-computers active-directory-benutzer-und--computer utilisateurs-et-ordinateurs-active-directory usuarios-e-computadores-do-active-directory',
  'DNS Manager': 'dnsmgmt dnsmgmt.msc dns-manager dns-manager-dns',
  'DHCP Manager': 'dhcpmgmt dhcpmgmt.msc',
  Certificates:
    'certmgr certlm certmgr.msc certlm.msc certificates zertifikate certificats certificados certificaten certyfikaty certificati 証明書 证书',
  'Credential Manager':
    'credential-manager anmeldeinformationsverwaltung gestionnaire-d-identification gerenciador-de-credenciais administrador-de-credenciales referentiebeheer menedzer-poswiadczen gestione-credenziali 資格情報マネージャー 凭据管理器',
  'Windows Firewall':
    'wf wf.msc windows-defender-firewall windows-firewall windows-defender-firewall-with-advanced-security windows-defender-firewall-mit-erweiterter-sicherheit zapora-windows-defender windows-defender-ファイアウォール windows-defender-防火墙',
  'Windows Security':
    'sechealthui securityhealthhost windows-security windows-sicherheit securite-windows seguranca-do-windows seguridad-de-windows sicurezza-di-windows msascuil windows-defender windows-beveiliging zabezpieczenia-windows windows-セキュリティ windows-安全中心',
  'Windows Update': 'wuauclt usoclient windows-update musnotifyicon',
  Settings:
    'systemsettings settings einstellungen parametres configuracoes configuracion impostazioni definicoes instellingen ustawienia 設定 设置',
  'System Settings':
    'com.apple.systempreferences com.apple.systemsettings system-settings system-preferences systemeinstellungen preferences-systeme reglages-systeme definicoes-do-sistema preferencias-do-sistema ajustes-do-sistema impostazioni-di-sistema preferenze-di-sistema systeeminstellingen systeemvoorkeuren ustawienia-systemowe preferencje-systemowe システム設定 システム環境設定 系统设置 系统偏好设置',
  'Control Panel':
    'control control-panel systemsteuerung panneau-de-configuration painel-de-controle panel-de-control pannello-di-controllo configuratiescherm panel-sterowania コントロール-パネル コントロールパネル 控制面板 控制台',
  'Programs and Features':
    'appwiz.cpl programs-and-features programme-und-features programmes-et-fonctionnalites programas-e-recursos programas-y-caracteristicas programma-s-en-onderdelen programy-i-funkcje programmi-e-funzionalita プログラムと機能 程序和功能',
  'Network Connections':
    'ncpa.cpl network-connections netzwerkverbindungen connexions-reseau conexoes-de-rede conexiones-de-red connessioni-di-rete netwerkverbindingen polaczenia-sieciowe ネットワーク接続 网络连接',
  'Devices and Printers':
    'devices-and-printers gerate-und-drucker peripheriques-et-imprimantes dispositivos-e-impressoras dispositivos-e-impresoras printers-and-scanners printers-&-scanners drucker-und-scanner drucker-&-scanner imprimantes-et-scanners impressoras-e-scanners apparaten-en-printers printers-en-scanners urzadzenia-i-drukarki drukarki-i-skanery dispositivi-e-stampanti stampanti-e-scanner impresoras-y-escaneres デバイスとプリンター プリンターとスキャナー 设备和打印机 打印机和扫描仪',
  'Print Queue': 'printui print-queue printqueue',
  'System Configuration':
    'msconfig system-configuration systemkonfiguration systeemconfiguratie konfiguracja-systemu システム構成 系统配置',
  'System Information':
    'msinfo32 system-information systeminformationen systeminformation systeeminformatie informacje-o-systemie システム情報 系统信息',
  'Resource Monitor':
    'perfmon resmon resource-monitor ressourcenmonitor performance-monitor broncontrole monitor-zasobow リソース-モニター リソースモニター 资源监视器',
  'Disk Cleanup':
    'cleanmgr disk-cleanup datentragerbereinigung nettoyage-de-disque limpeza-de-disco liberador-de-espacio-en-disco schijfopruiming oczyszczanie-dysku pulizia-disco ディスク-クリーンアップ ディスククリーンアップ 磁盘清理',
  'Remote Desktop':
    'mstsc remote-desktop-connection remotedesktopverbindung connexion-bureau-a-distance com.microsoft.rdc.macos conexao-de-area-de-trabalho-remota verbinding-met-extern-bureaublad podlaczanie-pulpitu-zdalnego connessione-desktop-remoto conexion-a-escritorio-remoto リモート-デスクトップ接続 リモートデスクトップ接続 远程桌面连接',
  'Windows Installer': 'msiexec windows-installer',
  'Software Center':
    'softwarecenter scclient software-center softwarecenter-client softwarecentrum centrum-oprogramowania ソフトウェア-センター ソフトウェアセンター 软件中心',
  'Company Portal': 'companyportal company-portal unternehmensportal bedrijfsportal portal-firmy ポータル-サイト 公司门户',
  'Microsoft Store': 'winstore.app microsoft-store',
  'User Account Control':
    'consent user-account-control benutzerkontensteuerung controle-de-compte-d-utilisateur gebruikersaccountbeheer kontrola-konta-uzytkownika ユーザー-アカウント制御 用户帐户控制',
  Notepad: 'notepad editor bloc-notes bloco-de-notas bloc-de-notas blocco-note kladblok notatnik メモ帳 记事本',
  'Notepad++': 'notepad++',
  TextEdit: 'textedit com.apple.textedit',
  WordPad: 'wordpad',
  Paint: 'mspaint paint',
  Calculator: 'calculator calculatorapp calc rechner calculatrice calculadora calcolatrice rekenmachine kalkulator 電卓 计算器',
  'Snipping Tool': 'snippingtool screensketch snipping-tool knipprogramma narzedzie-wycinanie 截图工具',
  Photos: 'photos microsoft.photos com.apple.photos zdjecia フォト 照片',
  Preview: 'preview com.apple.preview vorschau apercu pre-visualizacao anteprima voorvertoning podglad プレビュー 预览',
  Keychain:
    'keychain-access com.apple.keychainaccess schlusselbundverwaltung sleutelhangertoegang dostep-do-peku-kluczy accesso-portachiavi acceso-a-llaveros acesso-as-chaves trousseaux-d-acces キーチェーンアクセス 钥匙串访问',
  Console: 'com.apple.console',
  Installer:
    'com.apple.installer installer installationsprogramm programme-d-installation instalador programma-di-installazione installatieprogramma instalator インストーラ インストーラー 安装器',
  'App Store': 'com.apple.appstore app-store',
  Calendar: 'com.apple.ical calendar kalender calendrier calendario hxcalendarappimm kalendarz カレンダー 日历',
  'Adobe Acrobat':
    'acrobat acrord32 com.adobe.acrobat.pro com.adobe.reader adobe-acrobat adobe-acrobat-reader adobe-acrobat-reader-dc adobe-reader adobe-acrobat-pro adobe-acrobat-pro-dc acrobat-reader',
  Photoshop: 'photoshop com.adobe.photoshop adobe-photoshop',
  'Creative Cloud': 'creative-cloud adobe-desktop-service com.adobe.acc.adobecreativecloud',
  AutoCAD: 'acad com.autodesk.autocad autocad',
  'SAP GUI': 'saplogon saplgpad sapgui sap-logon',
  DATEV: 'datev datev.framework datev-arbeitsplatz',
  Lexware: 'lexware',
  Sage: 'sage sage50 sage100',
  QuickBooks: 'qbw qbw32 quickbooks',
  Citrix: 'wfica32 selfservice citrix-workspace cdviewer com.citrix.receiver.nomas',
  'Cisco AnyConnect':
    'vpnui vpncli cisco-anyconnect com.cisco.anyconnect.gui csc_ui cisco-secure-client cisco-anyconnect-secure-mobility-client',
  FortiClient: 'forticlient fortitray com.fortinet.forticlient',
  GlobalProtect: 'pangpa globalprotect com.paloaltonetworks.globalprotect.client',
  OpenVPN: 'openvpn-gui openvpn openvpnconnect openvpn-connect',
  WireGuard: 'wireguard com.wireguard.macos',
  Zoom: 'zoom us.zoom.xos zoom-workplace zoom.us',
  Webex: 'webex atmgr ciscocollabhost',
  Slack: 'slack com.tinyspeck.slackmacgap',
  Dropbox: 'dropbox com.getdropbox.dropbox',
  'Google Drive': 'googledrivefs google-drive com.google.drivefs',
  iCloud: 'icloud icloudservices com.apple.bird',
  Jabber: 'ciscojabber jabber',
  '3CX': '3cxwin8phone 3cxdesktopapp 3cx',
  '7-Zip': '7zfm 7zg 7-zip',
  WinRAR: 'winrar',
  WinSCP: 'winscp',
  FileZilla: 'filezilla',
  'Process Explorer': 'procexp procexp64 process-explorer',
  'Process Monitor': 'procmon procmon64',
  Malwarebytes: 'mbam malwarebytes mbamtray',
  Sophos: 'sophosui sophos-endpoint sophos-endpoint-agent',
  ESET: 'egui eset-endpoint-security eset-nod32',
  'Trend Micro': 'pccnt pccntmon',
  CrowdStrike: 'csfalconservice',
  Kaspersky: 'avpui kaspersky',
  Avast: 'avastui',
  BitLocker: 'bitlockerwizard bitlocker-drive-encryption bitlocker-laufwerkverschlusselung manage-bde',
  VirtualBox: 'virtualbox virtualboxvm',
  VMware: 'vmware vmplayer vmware-view',
  'Visual Studio Code': 'code visual-studio-code com.microsoft.vscode',
  'SQL Server Management Studio': 'ssms microsoft-sql-server-management-studio',
  LibreOffice: 'soffice soffice.bin libreoffice libreoffice-calc libreoffice-writer',
  'Migration Assistant': 'com.apple.migrateassistant migration-assistant',
  'Time Machine': 'com.apple.backup.launcher time-machine',
  'Bluetooth Transfer': 'fsquirt',
  Sound: 'mmsys.cpl sound',
  'Memory Diagnostic': 'mdsched',
  'HP Smart': 'hpsmart hp-smart ad2f1837.hpprintercontrol',
  'Epson Scan': 'epson-scan escndv',
  'Brother iPrint&Scan': 'brother-iprint&scan',
  'Canon IJ Network Tool': 'cnmnput',
};

/** Processes that are only the frame of another product: the title says which. */
export const frames: ReadonlySet<string> = new Set(
  'mmc rundll32 applicationframehost dllhost explorer control systemsettings svchost conhost openwith windowsterminal'.split(' '),
);
