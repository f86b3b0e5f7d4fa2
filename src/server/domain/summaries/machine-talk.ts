import { normalise } from '../../../llm/text/normalise.ts';
import { fold } from '../timeline/words.ts';

/** Lines are short; what comes later in one is not read by the model either. */
const longest = 600;
/** Words between two that belong together. */
const near = '.{0,48}?';

const either = (...words: readonly string[]) => `(?:${words.join('|')})`;

/** "Ignore what you were told", by language: what to do, and with what. Folded: no accents. */
const overriding: readonly (readonly [doing: string, what: string])[] = [
  [
    '\\b(?:ignore|disregard|forget|override|bypass|skip)\\b',
    '\\b(?:instructions?|prompts?|rules|guidelines|directives|commands? above|what (?:you|i) (?:were|was|have been) told|everything (?:above|before)|the log)\\b',
  ],
  [
    '\\b(?:ignorier\\w*|vergiss|vergesst|missachte\\w*|ubergehe)\\b',
    '\\b(?:anweisung\\w*|instruktion\\w*|regeln|vorgaben|befehle|prompts?|alles (?:bisherige|oben|vorherige))\\b',
  ],
  ['\\b(?:ignore[zr]?|oublie[zr]?|neglige[zr]?)\\b', "\\b(?:instructions?|consignes?|regles|directives|tout ce qu(?:'on|e))"],
  ['\\b(?:ignora\\w*|olvid\\w+|omit[ae]\\w*)\\b', '\\b(?:instruccion\\w*|indicacion\\w*|reglas|ordenes|directrices|lo anterior)\\b'],
  ['\\b(?:ignor[ea]\\w*|esquec\\w+|desconsider\\w+)\\b', '\\b(?:instruc\\w+|regras|orden(?:s|es)|diretrizes|orientac\\w+)\\b'],
  ['\\b(?:ignora\\w*|dimentic\\w+|trascura\\w*)\\b', '\\b(?:istruzion\\w+|indicazion\\w+|regole|direttive|ordini)\\b'],
  ['\\b(?:negeer|vergeet|sla)\\b', '\\b(?:instructies?|aanwijzing\\w*|regels|opdrachten|richtlijnen)\\b'],
  ['\\b(?:z?ignoruj\\w*|zapomnij\\w*|pomin)\\b', '\\b(?:polecen\\w*|instrukcj\\w+|zasad\\w*|wytyczn\\w+)\\b'],
  ['(?:игнориру\\w*|забудь\\w*|проигнорируй\\w*)', '(?:инструкци\\w*|указани\\w*|правил\\w*)'],
  ['(?:talimat\\w*|komut\\w*|yonerge\\w*|kural\\w*)', '(?:yok say\\w*|unut\\w*|gormezden|goz ardi|dikkate alma\\w*)'],
  ['\\b(?:abaikan|lupakan)\\b', '\\b(?:instruksi|perintah|petunjuk|aturan)\\b'],
  ['\\b(?:huwag pansinin|balewalain|kalimutan)\\b', '\\b(?:tagubilin|utos|instruksyon|panuto|patakaran)\\b'],
  ['(?:bo qua|quen|phot lo)', '(?:huong dan|chi dan|lenh|quy tac)'],
];

/** The same where the verb may come first or last, or accents are letters. Only case and width folded. */
const overridingAsWritten: readonly RegExp[] = [
  /(?:指示|命令|指令|ルール|プロンプト).{0,16}(?:無視|忘れ)|(?:無視|忘れ).{0,16}(?:指示|命令|指令)/u,
  /(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|抛开).{0,20}(?:指令|指示|提示|规则|規則|命令|要求|说明)/u,
  /(?:지시|명령|지침|프롬프트).{0,16}(?:무시|잊)/u,
  /(?:निर्देश|आदेश|नियम).{0,30}(?:अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल|अवहेलना)|(?:अनदेखा|नज़रअंदाज़|भूल).{0,30}(?:निर्देश|आदेश)/u,
  /(?:নির্দেশ|আদেশ).{0,30}(?:উপেক্ষা|ভুলে|অগ্রাহ্য)|উপেক্ষা.{0,30}নির্দেশ/u,
  /(?:تجاهل|انس|انسى|تجاوز).{0,30}(?:التعليمات|تعليمات|الأوامر|القواعد|التوجيهات)/u,
  /(?:เพิกเฉย|ไม่สนใจ|ละเว้น|ลืม|ละเลย).{0,30}(?:คำสั่ง|คำแนะนำ|กฎ)/u,
];

const machine = either(
  '\\ba\\.?i\\.?(?: (?:model|assistant|summari[sz]er|that|which|who))?\\b',
  '\\b(?:llm|chat ?bot|chatgpt|gpt|language model|summari[sz]er|summari[sz]ing (?:ai|model|tool))\\b',
  '\\b(?:ki|ia)\\b',
  '\\b(?:sprachmodell|(?:den|der|dem) assistenten|asystenta|hulpprogramma|sztucznej inteligencji)\\b',
  '(?<!\\bshop |\\bsales |\\bstore )\\b(?:assistant|assistente|asistente)\\b',
  '\\b(?:(?:program|tool|software|system|whoever|whatever) (?:that |which )?(?:reads|summari[sz]es)|chi riassume|quien resuma|wer zusammenfasst|celui qui resume|wie dit samenvat|software di assistenza|asistente automatico|assistant automatique)\\b',
);

/** Somebody turns to the machine: "Note to the AI:", "Hinweis an die KI:". */
const addressing = either(
  '\\b(?:note|message|instructions?|attention|hint|info|notice|memo|request|order|dear|hey|hello|to|for)\\b',
  '\\b(?:hinweis|nachricht|anweisung|befehl|an|fur|liebe[rs]?|hallo)\\b',
  "\\b(?:a l'attention|message|note|consigne|instruction|pour|cher|chere)\\b",
  '\\b(?:instruccion|nota|mensaje|para|estimad[oa]|aviso|instrucao|instrucoes|mensagem|caro|cara|ao|si un)\\b',
  '\\b(?:messaggio|istruzion[ei]|nota|avviso|per|al|alla|caro)\\b',
  '\\b(?:voor|aan|bericht|instructie|beste|let op)\\b',
  '\\b(?:polecenie|wiadomosc|uwaga|info|do|dla|drog[ia])\\b',
);

/** The same, with a word that alone would be anything's ("model 4000"). */
const addressed =
  /\b(?:note|message|instructions?|messaggio|istruzioni|mensaje|instrucciones|mensagem|instrucoes|hinweis|nachricht|anweisung|consigne|bericht|wiadomosc) (?:to|for|per|para|fur|an|pour|aan|voor|dla|do) (?:the |il |el |o |das |le |het )?mod[eèé]l\w*/u;

const writing = either(
  '\\b(?:write|say|state|add|put|include|answer|reply|respond|output|print|repeat|mark|record|report|set|end|begin|start|translate|summari[sz]e|make)\\b',
  '\\b(?:schreib\\w*|antworte\\w*|gib|setze|fuge|erwahne|wiederhole|verfasse|fasse)\\b',
  '\\b(?:ecri[stv]\\w*|redige\\w*|reponds?|repondez|indique\\w*|ajoute\\w*|mets|mettez|repete\\w*|resume\\w*)\\b',
  '\\b(?:escrib\\w+|redact\\w+|respond\\w+|anad\\w+|pon|indica|repite|resum\\w+|escrev\\w+|redij\\w+|adicion\\w+|inclu\\w+|repit\\w+|coloque)\\b',
  '\\b(?:scriv\\w+|rispond\\w+|aggiung\\w+|indica|ripeti\\w*|riassum\\w+|inserisci)\\b',
  '\\b(?:schrijf|antwoord|zet|voeg|herhaal|vermeld|vat)\\b',
  '\\b(?:napisz\\w*|odpowiedz\\w*|dodaj\\w*|wpisz\\w*|powtorz\\w*|ustaw)\\b',
);

const summary = either(
  '\\b(?:summary|summaries|the note|the title|the outcome|the result|this session|every line|each line|every sentence|each sentence)\\b',
  '\\b(?:zusammenfassung|der titel|das ergebnis|jede zeile|jeder zeile|jeden satz|den bericht|diese sitzung)\\b',
  '\\b(?:resume|compte[- ]rendu|le titre|comme titre|chaque ligne|chaque phrase|le resultat)\\b',
  '\\b(?:resumen|el titulo|cada linea|cada frase|el resultado|esta sesion|resumo|no titulo|o titulo|cada linha|o resultado|esta sessao)\\b',
  "\\b(?:riassunto|riepilogo|il titolo|ogni riga|ogni frase|l'esito|il risultato|questa sessione)",
  '\\b(?:samenvatting|de titel|elke regel|elke zin|het resultaat|deze sessie)\\b',
  '\\b(?:podsumowani\\w+|streszczeni\\w+|tytul\\w*|kazdym wierszu|kazdej linii|wynik\\w*)\\b',
);

const must = either(
  '\\b(?:must|should|shall|has to|have to|needs? to|contains?|unless|instead|only|exactly|word for word|whatever)\\b',
  '\\b(?:muss|soll|sollte|lauten|nur|ausschliesslich|wortlich|egal)\\b',
  '\\b(?:doit|doivent|uniquement|seulement|au lieu|mot pour mot|quoi que)\\b',
  '\\b(?:debe|deben|solamente|solo|unicamente|exactamente|nunca en|deve|devem|apenas|somente|sempre)\\b',
  '\\b(?:deve|devono|soltanto|solo|esclusivamente|sempre)\\b',
  '\\b(?:moet|alleen|uitsluitend|letterlijk|ook al)\\b',
  '\\b(?:musi|ma byc|tylko|wylacznie|zawsze|cale)\\b',
);

const language = either(
  '\\b(?:in|into) (?:english|german|french|spanish|italian|portuguese|dutch|polish|japanese|chinese|russian|latin)\\b',
  '\\bauf (?:englisch|deutsch|franzosisch|spanisch|italienisch)\\b',
  '\\ben (?:anglais|allemand|francais|espagnol|ingles|aleman|espanol|frances|italiano)\\b',
  '\\bem (?:ingles|alemao|espanhol|frances)\\b',
  '\\bin (?:inglese|tedesco|francese|spagnolo)\\b',
  '\\bin het (?:engels|duits|frans)\\b',
  '\\bpo (?:angielsku|niemiecku|francusku)\\b',
);

/** Somebody is told to write, not telling that they do. */
const order = either(
  '(?<!\\b(?:i|ll|we|they|to|will|would|can) )\\b(?:write|say|state|put|report|mention|add|include)\\b',
  '(?<!\\b(?:ich|wir|sie) )\\b(?:schreib|schreibe|vermerke|notiere|erwahne)\\b',
  '\\b(?:ecris|ecrivez|ecrire|indiquez|mentionnez|mentionner|notez|ajoutez)\\b',
  '\\b(?:escribe|escriba|escribir|resuma|indique|mencione|anada|escreva|escrever|mencione|inclua)\\b',
  '\\b(?:scrivi|scriva|scrivere|indica|indicare|menziona|riassumi|riassumere)\\b',
  '(?<!\\b(?:ik|we|wij) )\\b(?:zet|schrijf|vermeld|noteer)\\b',
  '\\b(?:napisz|wpisz|zapisz|dodaj)\\b',
);

const report = either(
  '\\b(?:report|summary|the note|every note|the notes|the ticket)\\b',
  '\\b(?:bericht|zusammenfassung|protokoll|die notiz)\\b',
  '\\b(?:rapport|compte[- ]rendu|resume)\\b',
  '\\b(?:informe|resumen|relatorio|resumo)\\b',
  '\\b(?:verbale|riassunto|rapporto|riepilogo)\\b',
  '\\b(?:verslag|samenvatting)\\b',
  '\\b(?:raporcie|raportu|podsumowaniu|podsumowania|notatce)\\b',
);

const that = '\\b(?:that|dass|que|che|dat|ze)\\b';

/** How it ended is told by what happened, not by orders: "set the result to solved". Nobody speaks so among people. */
const outcome = '\\b(?:outcome|the result|resultaat|uitkomst|ergebnis|le resultat|el resultado|o resultado|risultato|esito|wynik)\\b';
const solved = '\\b(?:solved|resolved|opgelost|gelost|resolue?|resuelto|resolvido|risolto|rozwiazan\\w*)\\b';
const setting =
  '(?<!\\b(?:i|we|ich|wir|ik|wij) )\\b(?:set|mark|put|zet|setze?|mets|mettez|pon|ponga|coloque|metti|imposta|ustaw|oznacz)\\b';

const folded: readonly RegExp[] = [
  new RegExp(
    `${setting}.{0,24}?${outcome}.{0,24}?${solved}|${outcome} (?:is|must be|ist|est|es|e|muss|deve|debe|doit)\\b.{0,24}?${solved}`,
    'u',
  ),
  new RegExp(
    `${order}${near}${report}${near}${that}|${report}${near}${order}${near}${that}|^(?:\\w+: )?(?:resuma|riassumi|summari[sz]e) ${that}`,
    'u',
  ),
  /\b(?:ignore|disregard|forget) (?:all |everything )?(?:previous|above|prior)\b ?[:.!-]/u,
  /\b(?:assistant|system|user) ?: ?(?:close|mark|write|set|answer|ignore|you)\b/u,
  ...overriding.map(([doing, what]) => new RegExp(`${doing}${near}${what}`, 'u')),
  new RegExp(
    `${addressing}.{0,16}?${machine}.{0,40}?(?::|,| - |\\bthat\\b|\\bqui\\b|\\bdie dies\\b|\\bdie dit\\b|\\b(?:reads|liest|lit|lee|legge|leest) (?:this|das|ceci|esto|isto|questo|dit)\\b)`,
    'u',
  ),
  addressed,
  new RegExp(`\\bsummari[sz]er\\b${near}${writing}`, 'u'),
  new RegExp(`(?:^|[:.!?|–—-] ?)${machine} ?[,:]${near}${writing}`, 'u'),
  new RegExp(
    `${writing}${near}${must}${near}${summary}|${writing}${near}${summary}${near}${must}|${summary}${near}${must}${near}(?:"|“|„|«|\\bbe\\b|\\bsay\\b|\\bread\\b|\\bcontain\\b|\\blauten\\b|\\bstehen\\b)|${must}${near}${writing}${near}${summary}`,
    'u',
  ),
  new RegExp(
    `${writing}${near}${summary}${near}${language}|${summary}${near}${writing}${near}${language}|${writing}${near}${language}${near}${summary}`,
    'u',
  ),
  new RegExp(`${must}${near}${summary}${near}\\b(?:contains?|says?|includes?|states?)\\b`, 'u'),
  /\b(?:you are|you're|act as|pretend (?:to be|you)|behave as|role ?play|from now on,? you|imagine you are) (?:now )?.{0,24}?\b(?:bot|debugbot|pirate|dan|ai|assistant|model|developer mode|unrestricted|admin mode|jailbroken|character)\b/u,
  /\b(?:new|next|your) (?:task|system prompt|instructions|role)(?: is)?:/u,
  /\b(?:ab jetzt|von nun an) (?:bist|antwortest) du\b|\b(?:a partir de agora|de ahora en adelante),? (?:voce|eres|usted)\b|\b(?:a partir de maintenant|desormais),? (?:tu|vous)\b|\bd'ora in poi (?:sei|tu)\b|\bvanaf nu ben je\b|\bod teraz jestes\b/u,
  /\b(?:repeat|print|reveal|show|tell me|output|display|leak)\b.{0,24}?\b(?:your (?:\w+ )?(?:instructions|prompt|rules)|system prompt|initial prompt|the examples above|instructions above|secret key|secret word)\b/u,
  /\b(?:decode|decipher|unscramble|base64|rot13)\b.{0,40}?\b(?:follow|execute|obey|do what|run it|answer|respond)\b/u,
  /(?:^|\| |: )system ?(?:prompt|message|override)? ?:/u,
];

const asWritten: readonly RegExp[] = [
  ...overridingAsWritten,
  /(?:要約|記録する?|まとめ)?(?:ai|アシスタント|モデル)(?:へ|に|宛|さん)?[::、,]|(?:要約|件名|各行|すべての行).{0,24}(?:書い|書く|記録|入れ|せよ|してください|こと)|(?:記録|報告|メモ)には?.{0,30}と(?:書|記載)/u,
  /(?:致|给|請|请)?(?:ai|人工智能|助手|模型)(?:助手|模型)?[::,,].{0,40}(?:写|寫|撰|回答|输出|标记)|在(?:记录|報告|报告|摘要|总结|工单)中?(?:注明|写明|写上|说明|填写)|(?:每一行|每行|标题|摘要|总结).{0,16}(?:只写|必须|写成|应为|撰写)|只写[“"「]|用(?:英文|英语|中文).{0,8}(?:撰写|写).{0,8}(?:摘要|总结)/u,
];

/** Marks that a model's own texts are made with: nobody says them. */
const marks =
  /<\|[^|>]{1,40}\|>|<\/?s>|\[\/?INST\]|<<\/?SYS>>|^\s*#{2,} ?(?:instruction|system|response)|<(?:system|assistant|user)>|\bim_(?:start|end)\b/iu;

/** A whole summary, label by label, in the place of a line. */
const labels: readonly (readonly string[])[] = [
  ['problem', 'cause', 'done', 'result', 'open', 'title'],
  ['problem', 'ursache', 'gemacht', 'ergebnis', 'offen', 'titel'],
  ['probleme', 'cause', 'fait', 'resultat', 'ouvert', 'titre'],
  ['problema', 'causa', 'feito', 'resultado', 'aberto', 'titulo'],
  ['problema', 'causa', 'hecho', 'resultado', 'pendiente', 'titulo'],
  ['problema', 'causa', 'fatto', 'risultato', 'aperto', 'titolo'],
  ['probleem', 'oorzaak', 'gedaan', 'resultaat', 'open', 'titel'],
  ['problem', 'przyczyna', 'wykonano', 'wynik', 'otwarte', 'tytul'],
];
const wholeSummary = 5;

/** Captured text that speaks to whoever summarizes it instead of telling what happened (SPEC E10). Reads the beginning of long texts. */
export function speaksToMachine(text: string): boolean {
  const short = text.slice(0, longest);
  if (marks.test(short)) return true;
  const plain = fold(short);
  if (folded.some((pattern) => pattern.test(plain))) return true;
  const words = new Set(plain.match(/[a-z]+/g));
  if (labels.some((of) => of.filter((label) => words.has(label)).length >= wholeSummary)) return true;
  const written = normalise(short).replace(/(?<=[^\p{L}]) | (?=[^\p{L}])/gu, '');
  return asWritten.some((pattern) => pattern.test(written) || pattern.test(short.toLowerCase()));
}
