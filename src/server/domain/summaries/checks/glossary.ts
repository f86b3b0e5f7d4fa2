/**
 * Words of support work that mean the same in the ten languages of summaries: a line a concept, as beginnings of folded words
 * (no case, no accents); Japanese and Chinese as they stand inside a text. Beginnings of four letters and more, or whole words
 * (with a full stop). Grammar is no matter: the concepts of a sentence are compared with those of the log.
 */
export const concepts: readonly (readonly string[])[] = `
print druck gedruckt drucker imprim impres impress stamp afdruk drukar drukow wydruk 印刷 プリン 打印 列印
printer drucker imprimante impresora impressora multifunci stampante drukarka プリンタ 打印机
label etikett etiquett etiquet etichett etykiet ラベル 标签
paper papier papel carta papeter 用紙 紙 纸
page seite pagina strona stron. ページ 页
blank leer leere vide vacia blanco branco bianc bianche leeg puste pusty biale 空白 白紙 白い 空
scan scanner einscan numeris digitaliz escane scansion skan スキャン 扫描
screen bildschirm monitor ecran pantalla tela. ecra. schermo scherm ekran 画面 モニタ 屏幕 显示器
sound audio ton. klang son. sonido som. suono geluid dzwiek 音声 声音
microphone mikrofon mic. micro. microfon マイク 麦克风
headset kopfhorer casque auricular auscultador cuffi koptelefoon sluchawk ヘッドセット 耳机
speaker lautsprecher haut-parleur altavo alto-fal altoparl luidspreker glosnik スピーカ 扬声器
camera kamera webcam telecamer カメラ 相机 摄像
keyboard tastatur clavier teclado tastiera toetsenbord klawiatur キーボード 键盘
mouse maus. souris raton. rato. muis mysz マウス 鼠标
cable kabel cabo. cavo. cavi. przewod ケーブル 线缆 数据线
power. strom energie alimentation energia corriente zasilan stroom 電源 省電力 电源 断电
battery akku batter bateria accu. バッテリ 电池
disk platte festplatte datentrager disque disco schijf dysk ディスク 硬盘 磁盘
drive laufwerk lecteur unidad unidade unita lokalizacj station ドライブ 盘
memory speicher arbeitsspeicher memoire memoria geheugen pamiec メモリ 内存
space platz espace espacio espaco spazio ruimte miejsc 容量 空間 空间
full voll. plein lleno cheio pieno vol. pelny pelna いっぱい 満 满
file datei fichier fichero archivo arquivo ficheir bestand plik ファイル 文件
folder ordner verzeichnis dossier carpeta pasta. cartell map. mappe フォルダ 文件夹 目录
document dokument 文書 書類 文档
copy kopie kopier copie copi kopi skopi コピー 复制 拷贝
backup sicherung datensicherung sauvegard respald seguranca reservekop zapasow kopia バックアップ 备份
restore wiederherstell wiederhergestellt restaur restablec recuper ripristin herstel przywroc 復元 復旧 恢复 还原
delete losch gelosch supprim efface borr elimin apag exclu cancell verwijder usun skasow 削除 删除 清除
remove entfern deinstallier retir quit remov rimoss rimuov tolt tirad verwijder usun 削除 除去 外す 移除 去掉
move verschob verschieb deplac mover moved movid spost verplaats przenie przesun 移動 移动
rename umbenenn umbenannt renomm renombr renome rinomin hernoem zmieniono nazw 名前の変更 重命名
save speicher gespeichert enregistr guard salv gravad opslaan opgeslagen zapis 保存
open offne geoffnet ouvr ouvert abr. abri abrir abre abiert abert apr. apri apert otw otwier 開く 開け 開か 起動 打开 打不开
close schliess geschloss ferm cerr fech chius chiud sluit gesloten zamk zamyk 閉じ 关闭
start starte gestartet demarr lance lanc arranc inici avvi opstart uruchom 起動 開始 启动 开始
restart neustart neugestart redemarr reinici riavv herstart opnieuw ponown 再起動 重启 重新
stop stopp gestoppt arret detuv parar parad parou ferm arrest gestopt zatrzym 停止 止ま
crash absturz abgesturzt sturzt plante crashe bloc cierr fallec trav wysyp awari zawies クラッシュ 落ち 崩溃 闪退
freeze hang hangt eingefror fige gel congel trava blocc vastlop vastgelop zawies 固ま フリーズ 卡死 卡住
slow langsam zah trage lent lenta lento traag woln powoln 遅 重い 慢 卡
error fehler fehlermeldung erreur erro. errore errori fout blad bled エラー 错误 錯誤
fail fehlgeschlagen scheiter misslang echec echou fall. falh fallid fallit mislukt niepowodz nieudan 失敗 失败
message meldung nachricht messag mensaj mensag messagg melding bericht komunikat wiadomosc メッセージ 消息 提示
warning warnung avertiss advertenc aviso avviso waarschuw ostrzez 警告
problem probleme problema storung panne incident anomal usterk 問題 不具合 故障 问题
cause ursache grund causa motiv oorzaak przyczyn 原因
solve gelost losung behob resol resu resuelt solucion resolv risol oplos verholp rozwiaz naprawi 解決 解决 修好
work funktion lauf marche fonction funcion funziona werkt dziala 動作 動き 正常 工作
repair reparier repar ripar repareer herstel napraw 修復 修理 修复
replace ersetz tausch ausgetausch remplac reempla cambi substitu troc trocad sostitu vervang wymien wymian 交換 更换 换
check pruf gepruft kontroll uberpruf verif comprob revis controll control verificar sprawdz 確認 検証 检查 核对
test getestet prob essai essay prueb prova proef testow テスト 試 测试 试
install installier instal instalow installer インストール 導入 安装
uninstall deinstall desinstal disinstall odinstal アンインストール 卸载
update aktualisier mise actualiz atualiz aggiorn bijwerk bijgewerk aktualiz 更新 アップデート 升级
upgrade funktionsupdate アップグレード 升级
version versi versao ausgabe バージョン 版
driver treiber pilote controlador stuurprogramma sterownik ドライバ 驱动
firmware micrologiciel mikroprogram ファームウェア 固件
setting einstell reglage parametr ajust configur impostaz instelling ustawi 設定 设置 設置
configure konfigur einricht eingericht configur ingesteld skonfigur 構成 設定 配置
default standard defaut predetermin predefin padrao standaard domysln 既定 默认
option opcion opcao opzion optie opcj オプション 选项
window fenster fenetr ventan janela finestra venster okn ウィンドウ 窗口
menu menue スタートメニュー メニュー 菜单
button schaltflach taste bouton boton botao pulsant tasto knop przycisk ボタン 按钮
click klick cliqu clic kliknie クリック 点击 点开
program programm programme programa programma アプリ ソフト 程序 软件
application anwendung app. aplicac aplicacion applicaz applicatie toepassing aplikacj アプリ 应用
service dienst servici servico serviz usluga uslug サービス 服务
process prozess processus proceso processo proces プロセス 进程
task aufgabe tache tarea tarefa attivit taak zadani タスク 任务
schedule geplant planifi program agend pianific gepland harmonogram スケジュール 计划
rule regel regle regla regra regola regul ルール 规则
policy richtlin gruppenricht strateg directiv politic polit criter beleid zasad ポリシー 策略
permission berechtig recht. rechte droit autoris permis privileg toestemm rechten uprawn 権限 权限 许可
administrator admin 管理者 管理员
account konto benutzerkonto compte cuenta conta. konta アカウント 账号 帐户 账户 帳號
user benutzer nutzer utilisat usuari utente utilizador gebruiker uzytkown ユーザ 用户
password kennwort passwort mot.de.passe passe contrasen senha palavra-passe wachtwoord haslo hasla パスワード 密码 密碼
code kode codig codice kod. kody コード 代码 编码
sign anmeld angemeld einlogg connexion connect connex iniciar sesion entrar login acced acces aanmeld inlog zalogow logow サインイン ログイン 登录 登入
logout abmeld abgemeld deconnex uitlog wylog サインアウト 退出
lock gesperr sperr verrouill verrou bloqu blocc vergrendel geblokkeer zablok blokad ロック 锁
unlock entsperr deverrouill desbloqu sblocc ontgrendel odblok 解除 解锁
expire abgelauf abgelaufen expir caduc vencid scadut scad verlopen wygas 期限 過期 过期 到期
licence license lizenz licenc licencia licenca licentie licencj ライセンス 授权 许可证 許可
activate aktivier activ ativ attiv activeer aktywn 有効 認証 激活 启用
disable deaktivier desactiv desativ disattiv disabilit ausgeschalt uitgeschak wylacz 無効 禁用 停用
enable einschalt eingeschalt activ habilit abilit ingeschak inschak wlacz 有効 启用 打开
key schlussel clef cle. cles. clave chave chiave sleutel klucz キー 鍵 密钥 键
certificate zertifik certificat certificad certifik certyfik 証明書 证书
signature signatur unterschrift firma assinatur handtekening podpis 署名 签名
card karte carte tarjeta cartao carta. scheda kaart karta kart. カード 卡
token jeton トークン 令牌
phone telefon telephone telefono telemovel celular handy smartphone mobile movil cellulare telefoon gsm komorka スマホ 電話 携帯 手机 电话
call anruf ruft appel llam ligar liga. ligacao chiam bellen gebeld belt dzwon zadzwon 電話 打电话 来电
tablet tablette タブレット 平板
computer rechner ordinateur ordenador computador calcolator komputer laptop notebook portatil portable パソコン 电脑 電腦 计算机
server serveur servidor serwer サーバ 服务器 伺服器
device gerat appareil peripheriqu dispositiv equipo aparelho apparaat urzadzen デバイス 装置 設備 机器 设备
network netz netzwerk reseau red. rede. rete. netwerk siec sieci ネットワーク 网络 網路 专线
internet インターネット 网络
connection verbind verbund connexion conexion conexao ligacao conness verbinding verbonden polacz 接続 连接 連線 连不上 切断
wireless wlan wifi wi-fi drahtlos inalambric 無線 无线
cut abbruch abbrech unterbroch bricht coup cort interromp cad. cade. interrot verbrek verbrok zerwan przerw 切断 中断 断
address adresse adress direccion endereco indirizz adres アドレス 地址
router routeur box. ruter ルーター 路由
switch commutat スイッチ 交换机
port anschluss prise puerto porta. poort ポート 端口
firewall pare-feu cortafuegos zapor ファイアウォール 防火墙
proxy プロキシ 代理
vpn tunnel
packet paket paquet pacchett pakket pakiet パケット 丢包
remote fern distan remot extern zdaln リモート 远程 遠端 远控
mail e-mail email courriel messager correo posta. poczt wiadomosc メール 邮件 信件 邮箱
mailbox postfach boite buzon caixa casella skrzynk 受信 信箱 邮箱
send geschickt versand envoi envoy envia envio envie mand invi verzend verzond gestuurd wysl wysyl 送信 发送 寄 发到
receive empfang erhalt recu recev recib receb ricev ontvang odebr otrzym 受信 收到
attachment anhang piece.jointe adjunt anexo allegat bijlage zalacz 添付 附件
calendar kalender calendr agenda kalendarz カレンダー 行事曆 日历
appointment termin rendez cita. reunion compromiss appuntament afspra spotkan 予定 会议 會議
meeting besprech konferenz reunion reunia riunion vergader spotkan 会議 会议
search such gesuch recherch busc pesquis ricerc cerc zoek gezocht szuka wyszuk 検索 搜索
find find. found gefund trouv encontr trov gevonden vind znale 見つ 找到
missing fehlt fehlen manqu falt manca mancan mancav ontbre ontbrak ontbrek brak brakuj 足りな 不足 缺
lost verlor perdu perdid pers. perso kwijt utrac zgubi 失 丢
show zeig angezeig affich montr mostr muestr visual toon getoond pokaz wyswietl 表示 显示
hide versteck verborg mask ocult nascond ukry 非表示 隐藏
change ander geandert umgestell modif chang cambi mud. mudad mudar alter wijzig gewijzig veranderd zmien 変更 变更 修改 改
wrong falsch faux fausse mauvais incorrect errad erroneo sbagli verkeerd onjuist zly bledn 間違 誤 错
old alt. alte alten alter altem ancien viej antigu antig vecchi oud. oude star. stary stare starego starym stara 古い 旧 老
new neu. neue neuen neuer neues neuem nouv nuev nov. nova novo nuov nieuw now. nowy nowa nowe nowego nowej 新
first zuerst erst. erste ersten premier d'abord primer primeir prim. prima primo eerst najpierw pierwsz 最初 まず 先
again wieder erneut nouveau nuevo novo nuovo opnieuw weer. ponown znow 再 もう一度 再次 又
because weil parce porque perche omdat poniewaz ため 因为
today heute aujourd hoy. hoje oggi vandaag dzis 今日 本日 今天
tomorrow morgen demain manana amanha domani jutro 明日 明天
yesterday gestern hier. ayer ontem ieri gisteren wczoraj 昨日 昨天
week woche semaine seman settiman tydzie tygod 週 周
month monat mois. mes. mese maand miesiac 月
year jahr annee ano. anno jaar rok. roku 年
minute minut minuto minuut 分 分钟
second sekund seconde segund 秒
hour stunde uhr. heure hora ora. ore. uur. godzin 時間 小时
morning vormittag matin manana. manha mattin ochtend rano 朝 早上 上午
afternoon nachmittag apres-midi tarde pomerig middag popoludn 午後 下午
evening abend soir noche noite sera. avond wieczor 夕方 晚上
monday montag lundi lunes segunda-feira segunda lunedi maandag poniedzial 月曜 周一 星期一
tuesday dienstag mardi martes terca marted dinsdag wtorek 火曜 周二 星期二
wednesday mittwoch mercredi miercoles quarta mercoled woensdag srod 水曜 周三 星期三
thursday donnerstag jeudi jueves quinta gioved donderdag czwart 木曜 周四 星期四
friday freitag vendredi viernes sexta venerd vrijdag piatek piatk 金曜 周五 星期五
saturday samstag sonnabend samedi sabado sabat zaterdag sobot 土曜 周六 星期六
sunday sonntag dimanche domingo domenic zondag niedziel 日曜 周日 星期日
customer kund client cliente klient klant お客 顧客 客户
supporter techniker support technic tecnico technik サポート 技术 工程师
colleague kolleg collegue companer coleg collega wspolprac 同僚 同事
boss chef. chefin chef patron jefe jefa capo szef baas. 社長 上司 老板
vendor hersteller editeur fabricant fabricante proveedor fornecedor fornitor produttor leverancier fabrikant producent dostawc メーカー ベンダー 厂家 厂商
provider anbieter fournisseur operador operator 事業者 运营商 电信
hand ubergeb weitergeb ubergab uberga transmis transfer traspas derivad encaminh repass passat overgedrag doorgezet przekaz 引き継 转交 交给
ticket fall. dossier caso. chamado incidenc segnalaz zgloszen melding チケット 工单 报障
order bestell command pedid pedir encomend ordin bestel zamow 注文 订单
invoice rechnung beleg facture factura fatura fattur factuur faktur 請求 发票
receipt bon. kassenbon ticket recibo ricevut bon paragon レシート 小票
cash kasse caisse caja. tpv caixa cassa kassa kasa. kasy レジ 收银
payment zahlung paiement pago. pagament betaling platnosc 支払 付款
bank banque banco banca 銀行 银行
money geld argent diner dinheiro denaro soldi pieniadz お金 钱
data daten donnee dato. datos dados dati gegeven dane danych データ 数据
database datenbank base.de bdd banco.de basededatos banca.dati databank baza bazy データベース 数据库
table tabelle tableau tabla tabela tabell tabel 表
list liste lista lijst 一覧 リスト 列表 名单
report bericht rapport inform relator raport 報告 レポート 报告 报表
formula formel formul 数式 公式
export ausgef exporter 書き出 导出
import einles 取り込 导入 汇入 匯入
download herunterlad telecharg descarg baixa scaric pobier pobra ダウンロード 下载
upload hochlad televers subir carica wgra przesla アップロード 上传
sync synchron sincron synchroniz 同期 同步
cloud nuage nube nuvem chmur クラウド 云
link verknupf lien enlace collegament koppel odnosnik リンク 链接
website webseite portal site sito pagina-web strona-www サイト 网站 网页
browser navigat navegad przegladark ブラウザ 浏览器
virus malware schadsoft trojan maliciel wirus ウイルス 病毒 木马
antivirus virenschutz antivir ウイルス対策 杀毒 查杀
scam betrug falsch arnaqu escroqu frauduleux estafa fraude golpe truff oplicht oszust 詐欺 诈骗
attack angriff attaq ataqu attacc aanval atak 攻撃 攻击
encrypt verschlussel chiffr cifr cript versleutel szyfr 暗号 加密
quarantine quarantan quarantain cuarentena quarentena quarantena kwarantann 隔離 隔离
suspect verdach vermut sospech suspeit sospett vermoed podejrz 疑 怀疑
unknown unbekannt inconnu desconoc desconhec sconosciut ignot onbekend nieznan 不明 未知
unclear unklar incert clar chiar onduidelijk niejasn 不明 不清楚
confirm bestatig conferm bevestig potwierdz 確認 确认
explain erklar expliqu explic spieg uitgeleg uitleg wyjasni 説明 解释 指导
ask frag gefragt demand pregunt pedir pergunt chied chiest vraag gevraagd pyta popros 聞 尋ね 依頼 问 想让
want wollte will. voul quer. queria desea vole wilde chcial 希望 たい 想
need brauch benotig besoin necesit precis serv bisogn nodig potrzeb 必要 需要
reset zuruckgesetz zurucksetz reinitialis restablec redefin reimpost zresetow リセット 重置
create erstell angelegt creer cree crea cria maak aangemaak utworz zalozon 作成 创建
add hinzugefug erganz ajout anad agreg adicion aggiun toevoeg toegevoeg doda 追加 添加 加入
write schreib geschrieb ecri escrib escrev scriv schrijf napis 書 写
read les. gelesen lire. lu. leer. ler. lid. legg lett. lezen odczyt 読 读
enter eingeb eingegeb saisi introduc digit inser invoer wpis 入力 输入
choose wahl gewahl ausgewahl choisi eleg selec escolh sceg scelt kies gekozen wybra 選 选
process-image bild. bilder image imagen imagem immagin beeld obraz 画像 图片 映像 镜像
photo foto 写真 照片
video wideo 動画 视频
font schrift schriftart police fuent fonte czcionk フォント 字体
template vorlage modele plantill modelo modell sjabloon szablon テンプレート 模板
project projekt projet proyect projeto progett プロジェクト 项目
office buro bureau oficina escritori ufficio kantoor biur 事務所 办公室
shop filiale laden. magasin tienda loja negozio winkel sklep 店 门店
warehouse lager entrepot almacen armazem magazzin magazijn magazyn 倉庫 仓库
clock uhrzeit uhr. horloge reloj relogio orolog klok zegar 時計 时钟
time zeit temps heure tiempo hora tempo. tijd czas 時刻 时间
noise gerausch bruit ruido rumor lawaai halas 騒音 ノイズ 噪
hot heiss chaud calient quent cald heet gorac temperatur 熱 温度 发热
light lampe. leuchte lumiere luz. luce lamp lampk ランプ 灯
register registrier enregistr registr 登録 注册 注册表
scanner-code barcode strichcode code-barres codigo-de-barras kreskow バーコード 条码
sensor capteur sensore czujnik センサー 传感
warranty garantie garanti garantia garanzia gwarancj 保証 保修
spare ersatz rechange repuest reposicao ricambi reserve zapasow 予備 备用
workaround ubergang umgehung contourn provisor provisional provvisor tijdelijk tymczas noodoplos 暫定 仮 临时 暂用
return zuruck retour devol restitu volver teruggeb zwrot zwrac 返却 归还
online en-ligne en-linea オンライン 在线
offline hors-ligne オフライン 离线
event ereignis even evento gebeurten zdarzen イベント 事件
log protokoll journal registro log. logi logfile dziennik ログ 日志
setup installationsprogramm einrichtung セットアップ 安装程序
range bereich plage rango intervallo bereik zakres 範囲 范围
language sprache langue idioma lingua taal. jezyk 言語 语言
size gross grosse taille tamano tamanho dimension grootte rozmiar サイズ 大小
number nummer anzahl numero aantal getal numer liczb 番号 数字 号码
empty leer. leeren vider vaci vazi svuot leegmaken oproznic 空 清空
answer antwort beantwort repon respond respuest respost rispo antwoord odpowied 返事 応答 回答 回复 答复
accept angenommen akzept acept aceit accett aanvaard przyj 承諾 受け入れ 接受
reject refus lehnt abgelehnt rejet rechaz recus rifiut respin geweiger odrzuc 拒否 拒绝
allow erlaub zugelass autoris permit consent toegestaan pozwol zezwol 許可 允许 白名单
reserve reservier buchung booking reserv prenot boeking rezerw 予約 预订 预约
pay bezahl zahl paye pagar pagat pago. betaal zaplac 支払 付款
plug steck eingesteck ausgesteck branche enchuf conect ligad colleg aangeslot ingeplugd podlacz 挿 差し 插
unplug abgesteck debranch desconect desenchuf deslig scolleg losgekoppel odlacz 抜 拔
wait wart attend esper aguard aspett wacht. wachten czeka 待 等
contact kontakt contat 連絡 联系
inform informier benachricht avis comunic meld. inlicht powiadom 連絡 通知
visit vor-ort visite visita bezoek wizyt 訪問 上门
travel reis. reise voyage viaj viagg reizen podroz 出張 旅行
deliver liefer livr entreg consegn lever dostarcz 届 納 送货
line zeile ligne linea linha riga regel wiersz lini 行 ライン
row reihe rangee fila. fila linha riga rij. wiersz 行
column spalte colonne columna coluna colonna kolom kolumn 列
cell zelle cellul celda celula cella cel. komork セル 单元格
sheet blatt tabellenblatt feuille hoja folha foglio werkblad arkusz シート 表
value wert. werte valeur valor valore waard wartosc 値 值
text texte texto testo tekst テキスト 文字 文本
letter brief. schreiben lettre carta lettera pismo 手紙 信
name name. namen nom. noms nombre nome nomi naam nazw 名前 名 名称
contract vertrag contrat contrato contratt umow 契約 合同
deadline frist termin delai plazo prazo scadenz termijn 期限 截止
group gruppe groupe grupo gruppo groep grup グループ 组 群
role rolle rol. funcao papel ruolo rola roli 役割 角色
team mannschaft equipe equipo squadra zespol チーム 团队
department abteilung service departament reparto afdeling dzial 部署 課 部门
profile profil perfil profilo profiel プロファイル プロフィール 配置文件
extension erweiterung extens estension uitbreiding rozszerz 拡張 扩展
plugin erganzung complement plug-in wtyczk プラグイン 插件
macro makro マクロ 宏
filter filtre filtro filtr フィルタ 过滤 筛选
spam indesirab correo-no-deseado 迷惑 垃圾邮件
archive archiv アーカイブ 存档 归档
trash papierkorb corbeille papeler lixeira reciclagem cestino prullenbak kosz ゴミ箱 回收站
snapshot schnappschuss instantane instantanea istantanea migawk スナップショット 快照
limit grenze begrenz limite limiet 上限 制限 限制
quota kontingent cuota 配额
exception ausnahme excepc excec eccezion uitzonder wyjat 例外 异常
exclude ausschluss ausgeschloss exclu exclui esclu uitgeslot wyklucz 除外 排除
session sitzung sesion sessao sessione sessie sesj セッション 会话
revoke widerruf revoqu revoc revog ingetrokk cofnie 取り消 撤销 吊销
police polizei policia polizia politie policj denuncia carabinieri anzeige plainte 警察 报警
damage beschadig schaden endommag danad danific dannegg uszkodz 破損 损坏 損
draft entwurf brouillon borrador rascunho bozza concept szkic 下書き 草稿
drawing zeichnung dessin dibuj desenh disegn tekening rysun 図面 图纸
plan plan. plane plans plano planos piano pianta plattegrond 計画 计划 平面图
model modell modele modelo modello モデル 模型 型号
measure mess gemess mesur medic medid misur meet. gemeten pomiar mierz 測 测量
align ausricht verrutscht decal aline desalin allinea uitlijn 揃え ずれ 对齐
weight gewicht waage poids balance peso bascul balanca bilanci weegschaal wag. waga ciezar 重量 秤 称
channel kanal canal canale kanaal チャンネル 信道 频道
signal senal sinal segnale signaal sygnal 信号
red rot. rote rouge rojo. vermelh rosso rood czerwon 赤 红
green grun vert. verde groen zielon 緑 绿
black schwarz noir negr pret. preto nero zwart czarn 黒 黑
blue blau bleu azul blu. blauw niebiesk 青 蓝
colour farb couleur color colore kleur kolor カラー 色 颜色
toner tinte encre tinta cartouche cartucho inchiostr inkt tusz トナー インク 墨
tray fach. schacht bac. bandeja tabuleiro cassetto lade podajnik トレイ 纸盒
queue warteschlang file-d'attente cola fila. coda wachtrij kolejk キュー 队列
duplex beidseit doppelseit recto-verso doble-cara fronte-retro dubbelzijdig dwustronn 両面 双面
school schul ecole escuel escola scuola szkol 学校
class klasse classe clase klas. klasa クラス 班
teacher lehrer professeur profesor professor insegnant leraar nauczyciel 先生 老师
doctor arzt arztin medecin medico dokter lekarz 医師 医生
patient pacient pazient pacjent utente 患者 病人
clinic praxis klinik cabinet clinique clinica consulta ambulator praktijk kliniek gabinet クリニック 诊所
hotel albergo ホテル 酒店
front-desk empfang rezeption reception recepc receptie recepcj フロント 前台
guest gast. gaste client. huesped hospede ospite gosc 客 客人
box karton carton caja caixa scatola doos pudel 箱 盒
house haus maison casa huis dom. 家 房
workstation arbeitsplatz poste puesto posto werkplek stanowisk 端末 工位
branch zweigstelle niederlassung agence sucursal agencia sede filiaal oddzial 支店 分店
holiday urlaub vacanc vacacion ferias ferie vakantie urlop 休暇 假
accounting buchhalt comptab contabil boekhoud ksiegow 経理 财务 会计
salary gehalt lohn paie nomina salario stipendi loon pensja wynagrodz 給与 工资
customer-list kundenliste liste-clients klantenlijst
quote angebot devis presupuest orcament preventiv offert ofert 見積 报价
price preis prix precio preco prezzo prijs cen. ceny 価格 价格
article artikel articul artig articol artykul 商品 产品 物品
product produkt produit produt prodott 製品 产品
domain domane domaine dominio domein domen ドメイン 域
remote-tool fernwartung fernzugriff prise-en-main acceso-remoto acesso-remoto accesso-remoto
migrate umzug umgezog migr verhuis migrac 移行 迁移
overload uberlast surcharg sobrecarg sovraccar overbelast przeciaz 過負荷 过载
fan lufter ventil ventol ventilator wiatra ファン 风扇
processor prozessor processeur procesador processador processore procesor cpu プロセッサ 处理器
sector sektor secteur setor settor セクタ 扇区
format formatier formato formatt フォーマット 格式化 形式
mount einhang eingebund mont montuj マウント 挂载
readonly schreibgeschutz lecture-seule solo-lectura sola-lettura alleen-lezen 読み取り専用 只读
conflict konflikt conflit 競合 冲突
double doppelt doble duplo dupla doppio dubbel podwoj 二重 重复 双
duplicate doppel dublett doublon duplic kopie 重複 重复
automatic automat 自動 自动
manual hand. manuell manuel manuale handmatig reczn 手動 手动
scheduled-night nacht nuit noche noite notte noc. nocn 夜 夜间 晚
temporary vorubergeh provisor tempor provis tijdelijk tymczasow 一時 临时
trial testversion essai prueba-gratuita prova proef 試用 体验版 试用
key-code lizenzschlussel seriennumm numero-de-serie numero-di-serie serienummer シリアル 序列号
supplier lieferant fournisseur proveedor fornecedor fornitore leverancier dostawc 仕入先 供应商
distributor reseller handler distribut distribuid revend rivendit dealer 販売店 经销商
test-page testseite page-test pagina-de-prueba
appear erschein appar apare compar verschen pojawi 現れ 出现
disappear verschwund verschwind dispar desapar scompar spari verdwen znik 消え 消失 没了
connect-to anschliess angeschloss connect conect collegat aangeslot podlacz 接続 连接
english englisch anglais ingles inglese engels angielsk 英語 英文 英语
german deutsch allemand aleman alemao tedesc duits niemieck ドイツ語 德语 德文
french franzos francais frances francese frans. franse francusk フランス語 法语 法文
spanish spanisch espagnol espanol espanhol spagnol spaans hiszpan スペイン語 西班牙
italian italienisch italien italian italiaans wlosk イタリア語 意大利
portuguese portugies portugais portugues portoghes portugees portugal ポルトガル語 葡萄牙
dutch niederland hollandisch neerland holand olandes nederland niderland オランダ語 荷兰
polish polnisch polonais polac polon polacc pools polsk ポーランド語 波兰
arrive ankam ankommt angekommen eingegang arriv lleg cheg aankom aangekom dotar doszed doszl 届 到着 收到
reach erreich joign alcanz alcanc raggiun bereik osiag 達 连上
company firma unternehmen entreprise societe empresa azienda ditta bedrijf firm 会社 公司
recognise recogni erkann erkenn reconn reconoc reconhec riconos herken rozpozn 認識 识别
fake gefalscht falsch faux fausse falso falsa fals nep. falszyw 偽 假
broken defekt kaputt casse abime estropead avariad guast rott kapot stuk. defect zepsut uszkodz 壊 故障 坏
attempt versuch tentat intent tentativ poging prob. 試行 再試行 尝试
hear horen hort gehort entend oir oye ouv. ouvem sente hoort slych 聞こえ 听
clean sauber bereinig reinig propre nettoy limpi limp pulit pulizia schoon czyst 掃除 クリーン 清洁 清理
end beend beendet termin finaliz encerr terminat beeindig zakoncz 終了 结束
run lauft laufen tourne corre. rodav rodar gira esegui draait 実行 运行
half demi mitad metade meta. helft polow 半
noise-fan larm lautstark bruyant ruidos rumoros lawaaiig
coffee kaffee cafe koffie caffe kawa
interview patientengesprach teleconsult videosprech
rent miet location alquil alug noleg huur wynaj レンタル 租
freeze-input tasten touches teclas tasti toetsen klawisz キー 按键
teller schalter guichet ventanilla balcao sportello balie okienk 窓口 柜台
quality qualitat qualite calidad qualidade qualita kwaliteit jakosc 品質 质量
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
