import { fold, success } from '../timeline/words.ts';
import { type Outcome, outcomes } from './model.ts';

/**
 * How an ending sounds in the languages sessions come in: what a small model overhears. All patterns read folded text
 * (no case, no accents). They speak of help and tickets, never of a product.
 */
const handedOver = new RegExp(
  [
    '\\b(second|2nd|third|3rd) (level|line)|\\blevel [23]\\b|\\b[2-3]\\. level|\\bniveau [23]\\b|\\bn[23]\\b|segundo (nivel|escalao)|second[oa] livello|\\b2o? livello|\\bl[23]\\b',
    '\\bescal(at|ad|ier|on|er)|\\besca?la(cion|te)|\\b(handed|hand|handing|passed|pass|passing|assigned|forwarded|transferred) (it |this |over |on |off )*(to|over|on)\\b',
    '(weiter|uber)(ge)?(geben|leite|leitet|gegeben|leitung|gebe)|ubergebe|ubernehm(en|t)\\b|zustandig',
    '\\btrans(mets|mis|mise|fere|feree?|mettons)\\b|\\bconfie|prend le relais|\\b(encaminh|repass|entreg(ue|uei)|escalon)\\w*|\\b(derivad|asignad|traspas|paso con ell|lo lleva)\\w*|\\b(passat[oa] a|inoltrat|in carico|affidat|segnalat)\\w*',
    '\\b(opened|open|logged|raised|abri|abrimos|abierto|ouvert|aperto|eroffnet|aufgemacht|ouvre)\\b.{0,24}\\b(case|fault|ticket|fall|dossier|caso|chamado|participacao|incidencia|segnalazione)|\\b(vendor|manufacturer|hersteller|editeur|fabricante|produttore|operador|carrier|provider).{0,30}\\b(case|ticket|fall|informi|angeschrieben|kontaktiert|contact|caso|dossier|segnalazione)',
    '\\b(overgedragen|draag .{0,20}over|doorgezet|doorgestuurd|(twee|der)delijns\\w*|ticket (aangemaakt|geopend)|przekaz(uje|ane|ano|alem|alam|any|emy)|eskal\\w+|drug(a|iej) lini\\w+|zgloszenie (zalozone|otwarte))|引き継|エスカレ|担当(者|部署|チーム)へ|チケットを(作成|起票)|转交|转给|移交|升级(到|给)|二线|提交工单|开了工单',
    "\\b(vendor|manufacturer|carrier|provider|warranty|repair service|data recovery)('s| is| are| team)? (on it|tak(es|ing)|will|(calls?|rings?|comes?) )|\\b(they|he|she)('ll| will)? (calls?|rings?|come)s? (you|tomorrow|this)|\\bunder warranty|\\b(garantiefall|auf garantie|in garantie|sous garantie|na garantia|en garantia|in garanzia|op garantie|na gwarancji|gwarancj\\w+)|\\b(sie|die) (melden|kommen|rufen)\\b|\\b(ils|elle|on) vous (rappell?e|rappelera)|\\b(ligam|llaman|chiamano|bellen|zadzwonia)\\b.{0,12}\\b(lhe|le|la|je|u|do)\\b",
    '报修|报障|派(人|师傅|工程师)|保修|修理(業者|に出)|メーカー(に|へ)(連絡|依頼|修理)|業者(が|に)|担当から(ご)?連絡',
  ].join('|'),
);

const notSolved =
  /\b(still (the )?same|same (error|message|thing|problem)|no (success|luck|change|fix)|without (success|effect)|not (solved|fixed|resolved|working)|unsolved|unchanged|out of ideas|no idea|gleiche(r|s|n)? (fehler|bild|meldung|problem)|derselbe fehler|immer noch|weiterhin|weiter nicht|ohne erfolg|nicht gelost|ungelost|unverandert|ursache (unbekannt|unklar|offen)|keine losung|toujours|inchange\w*|non resolu\w*|rien (n'a )?change|pas trouve|aucun succes|cause inconnue|persiste|mantem-se|mesmo erro|nada resolveu|nao resolv\w+|sem causa|continua (a|com|sem|igual)|sigue (igual|sin|dando|parando|cerrando)?|sin causa|sin exito|no (lo )?resuelto|no hay manera|ancora (errore|lo stesso|uguale)|niente da fare|invariat\w+|causa ignota|non risolt\w+|non lo risolv\w+|sorry|tut mir leid|desolee?|lamento|sinto muito|infelizmente|leider|lo siento|mi dispiace|purtroppo|malheureusement|unfortunately)\b|\b(nog steeds (dezelfde|hetzelfde|niet)|zelfde (fout|melding|probleem)|werkt nog niet|geen (effect|verschil)|niet opgelost|nadal (nie|to samo|ten sam)|wciaz (nie|to samo)|bez (zmian|skutku|efektu)|nie pomoglo|nierozwiazan\w*)\b|変わりません|変わらず|変化なし|同じエラー|直りません|直らない|未解決|解決せず|効果なし|还是(不行|一样|老样子|报错)|没(有)?(效果|用|变化)|依旧|仍然(报错|不)|同样的(错误|问题)|未解决|没解决|\b(not (yet )?(been )?(fixed|solved|resolved|working)|no fix|(cause|reason) (still )?(unknown|unclear|not found)|(did|does|has) ?n[o']t help(ed)?|no (effect|difference|improvement)|could not (be )?(fix|solv|repair)\w*|nicht (behoben|gefunden|geholfen)|keine (besserung|wirkung|anderung)|half (auch )?(nicht|nichts)|nichts (geholfen|gebracht)|(non|pas) (encore )?(resolue?s?|reglee?s?|corrigee?s?)|sans (succes|effet|solution|resultat)|toujours pas|sem (solucao|exito|sucesso|efeito)|nao (ajudou|adiantou|funcionou)|nada mudou|causa desconhecida|sin (resolver|solucion|exito|efecto|resultado)|no (solucionad[oa]|ayudo|sirvio)|causa desconocida|senza (successo|esito|effetto|soluzione)|irrisolt[oi]|non (ha )?(aiutato|servito)|zonder (succes|resultaat|effect)|niet (verholpen|geholpen)|oorzaak onbekend|nie (rozwiazan\w+|udalo sie|naprawion\w+|pomog\w+)|bez rozwiazania|przyczyna (nieznana|niejasna))\b|解決でき(ず|ません)|原因不明|改善(せず|しません)|未能解决|没有解决|无效果/;

const partly =
  /\b(for now|for the moment|meanwhile|better than nothing|workaround|makeshift|still (fails|missing|open)|one of (the )?two|provisor\w*|ubergangslosung|vorerst|erst ?mal|nur (noch )?.{0,20}nicht|(farbe|rest|zweites?) .{0,12}(offen|fehlt)|erstes problem|par contre|en attendant|contournement|pour l'instant|reste (a|l|le|la)\b|a reprendre|so que|por enquanto|paliativ\w+|em falta|pendente|provisori\w+|de las dos|por ahora|de momento|pendientes?|apano|arreglado; |pero (los|las|la|el|no)|pero? il|per (ora|adesso)|mancante|da sostituire|solo allungat\w*|uno su due|parzial\w+|partial\w*|parcial\w*|teilweise)\b|\b(voorlopig|tijdelijk\w*|noodoplossing|deels|na razie|tymczasow\w*|czesciowo|obejsci\w*)\b|とりあえず|暫定|一部(のみ|だけ|解決)|応急|当面|暂时|临时|先这样|部分(解决|恢复)|只(有|是).{0,10}(好|恢复)|\b(interim|in the meantime|stop ?gap|umweg|ubergangsweise|solange|teils|solution provisoire|palliatif|en partie|em parte|entretanto|provisional\w*|mientras tanto|en parte|nel frattempo|tampone|provvisori\w+|in parte|intussen|omweg|doraznie|w czesci|zastepcz\w+)\b|代わりに|当分|仮に|替代|先用/;

const unclear =
  /\b(disconnected|connection lost|timeout\)|no (answer|reply|response|feedback)|waiting for feedback|let (me|us) know|write to me if|cant say yet|can't say yet|(not|un|nao|no|non|nicht) ?(yet |noch |ainda )?(tested|confirmed|confirmad[oa]|confirmee?|confermat[oa]|bestatigt)|still (running|syncing|downloading)|depois (vejo|digo)|ich sag dann bescheid|je vous dirai|ya te digo|le faccio sapere io|to be (tested|confirmed)|keep an eye|getrennt|verbindung (verloren|abgebrochen)|beobacht\w*|abwarten|ruckmeldung (abwarten|ausstehend|offen)|nicht getestet|schauen wir|melde? mich dann|on verra|deconnect\w+|a verifier|test non fait|a confirmer|sans (retour|confirmation|reponse)|revenez vers moi|aguardar|sem confirmacao|desconect\w+|diga-me|conexion perdida|sin confirmar|pendiente de (prueba|probar|confirmar)|no contesta|no se si|me dices|da verificare|nessuna conferma|disconness\w+|da confermare|mi scriva|lo provo)\b|\b(verbinding verbroken|geen reactie|laat het (even |me )?weten|nog niet (getest|bevestigd)|rozlaczon\w*|brak (odpowiedzi|odzewu)|prosze dac znac|jeszcze nie (sprawdz\w*|potwierdz\w*))\b|切断され|応答がありません|様子を見|確認できていません|未確認|連絡待ち|断开(连接)?|断线|没有回复|再观察|等.{0,6}(回复|反馈)|还没(测试|确认)|未确认|\b(unconfirmed|not (yet )?confirmed|can(no|'?)t (tell|say)|to be (seen|watched|observed)|remains to be seen|wait and see|watch(es|ing)? (it )?(until|till|for)|unbestatigt|nicht bestatigt|bleibt abzuwarten|ob es (hilft|halt|reicht)|(melde[nt]?|sagt?|gebe?) .{0,12}bescheid|non confirmee?|pas (encore )?(confirmee?|testee?)|a surveiller|en observation|em observacao|nao confirmad[oa]|por confirmar|sin confirmar|en observacion|observa|non confermat[oa]|da provare|in osservazione|niet bevestigd|afwachten|nog te (bevestigen|testen)|niepotwierdzon\w+|do (sprawdzenia|potwierdzenia)|obserw\w+)\b|様子見|確認待ち|待确认|观察/;

const solvedWords =
  /\b(came out|all there|(ok|fine|works|opens|prints) again|(is|are) back|opens (again|at all|normally)|confirms|wieder (da|ok)|est revenu\w*|de volta|de vuelta|e tornat\w|perfect|perfeito|perfetto|parfait|perfekt|klasse|wunderbar|genial|genau so|(print|page|testseite|test|pagina|prova|verificat\w*|gepruft|geprobt|getestet|verifie\w*|checked|confirmed|confirme|confirmado|confermato)\b.{0,24}\bok|ok (for|bei|avec|con|com)|abriu|gravou|imprimiu|si apre|se abre|s'ouvre|offnet (sich )?wieder|geht (es|das|alles) (jetzt |nun )?wieder|(jetzt|nun) geht('s| es| alles)(?!.{0,14}\b(nicht|kein))|verificato insieme|cette fois c'est bon|ya (va|esta|funciona|imprime|abre)|agora (sim|foi|abre|funciona)|adesso (va|funziona|si))\b|\b(werkt (weer|nu|het)|doet het (weer|nu)|hij print|top,? bedankt|opgelost|dziala(ja)?[!. ]|juz dziala|wszystko dziala|drukuje|super,? dzieki)\b|直りました|できました|動きました|解決しました|使えます|開きました|印刷できました|問題ありません|好了|可以了|正常了|解决了|没问题了|能用了|打开了|打印出来了/;

const cues: readonly (readonly [Outcome, (folded: string) => boolean])[] = [
  ['handed-over', (text) => handedOver.test(text)],
  ['not-solved', (text) => notSolved.test(text)],
  ['partly', (text) => partly.test(text)],
  ['unclear', (text) => unclear.test(text)],
  ['solved', (text) => solvedWords.test(text) || success.test(text)],
];

/** How strongly the last lines sound like each outcome: notes count double, and a line counts once an outcome. */
export function outcomeCues(lines: readonly string[]): Readonly<Record<Outcome, number>> {
  const heard: Record<Outcome, number> = { solved: 0, partly: 0, 'not-solved': 0, 'handed-over': 0, unclear: 0 };
  for (const line of lines) {
    const text = fold(line);
    const weight = text.startsWith('note:') ? 2 : 1;
    for (const [outcome, sounds] of cues) if (sounds(text)) heard[outcome] += weight;
  }
  return heard;
}

/** Beyond these a cue only repeats itself. */
const most = 2;

/**
 * What is heard in an ending, as numbers to be weighed, 0 to 1 each: one; each outcome's cues in the last note, in the
 * customer's last three lines and in the last four; success and failure in one note; nobody spoke, notes, a customer.
 */
export function hear(ending: readonly string[]): number[] {
  const notes = ending.filter((line) => line.startsWith('note:'));
  const customers = ending.filter((line) => line.startsWith('customer:'));
  const spoken = ending.some((line) => /^(customer|supporter|other|chat|note):/.test(line));
  const note = outcomeCues(notes.slice(-1));
  const parts = [shares(note), shares(outcomeCues(customers.slice(-3))), shares(outcomeCues(ending.slice(-4)))];
  const mixed = note.solved > 0 && note['not-solved'] > 0;
  return [1, ...parts.flat(), ...[mixed, !spoken, notes.length > 0, customers.length > 0].map(Number)];
}

function shares(cues: ReturnType<typeof outcomeCues>): number[] {
  return outcomes.map((outcome) => Math.min(most, cues[outcome]) / most);
}
