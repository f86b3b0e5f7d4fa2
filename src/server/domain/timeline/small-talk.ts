import { complaint, fold, namesFault } from './words.ts';

const greetings = words(`
  hi hello hey hiya good morning afternoon evening day welcome greetings
  hallo guten tag morgen abend moin servus gruss grusse gott willkommen liebe grusse
  bonjour bonsoir salut coucou bienvenue
  ola oi bom boa dia tarde noite
  hola buenos buenas dias tardes noches
  ciao buongiorno buonasera salve buon giorno
  hoi goedemorgen goedemiddag goedenavond goedendag dag welkom groetjes
  czesc dzien dobry witam witaj`);

const fillers = words(`
  ok okay okey k oki yes yeah yep yup no nope sure right alright fine great perfect cool nice super wonderful excellent thanks thank thx ty cheers you so much very many
  a lot please pls welcome bye goodbye cya have weekend see soon one moment just second sec minute min wait hold on hang there still here ready understood got it i see am
  is was that this the of course no problem worries anytime my pleasure well then and for your help time patience too take care sorry me
  ja nein jo doch genau klar gut sehr prima toll klasse bestens danke dank vielen schon dir ihnen euch herzlichen bitte gern gerne einen kleinen augenblick sekunde kurz warten
  tschuss tschau auf wiedersehen wiederhoren schones schonen wochenende noch bis bald dann alles verstanden kein thema ich bin da hier so ach mal eben fur die hilfe und
  oui non merci beaucoup bien d'accord daccord parfait super genial s'il vous plait svp stp te un instant moment une seconde petite attendez patientez au revoir bonne journee soiree fin semaine
  a bientot de rien je suis la compris tres c'est ca et pour votre aide voila
  sim nao obrigado obrigada muito claro certo perfeito otimo beleza por favor um momento instante segundo so espere aguarde tchau ate logo mais de nada entendi estou aqui e pela ajuda valeu tudo bem
  si no gracias muchas vale claro perfecto genial por favor momento segundo espere adios hasta luego nada entendido estoy aqui bueno que tenga buen y ayuda su
  grazie mille molto certo perfetto bene ottimo per favore attimo secondo aspetti arrivederci prego capito sono qui va e l'aiuto buona giornata
  ja nee graag dank dankjewel bedankt prima mooi oke top momentje even geduld alsjeblieft alstublieft doei tot ziens ik ben er hoor zo goed
  tak nie dzieki dziekuje prosze dobrze super swietnie chwile chwileczke moment juz jestem do widzenia pa milego dnia jasne`);

const thanks =
  /ありがとう|助かりました|谢谢|多谢|\b(thanks?|thx|danke?|dank|merci|obrigad[oa]|gracias|grazie|bedankt|dankjewel|dzieki|dziekuje|perfect|great|super|prima|parfait|perfeito|perfecto|perfetto)\b/;

const introductions =
  /\b(how (can|may) (i|we) (help|assist)|my name is|you are (now )?(chatting|connected) with|thank you for (calling|contacting|your patience)|wie kann ich|was kann ich fur sie|mein name ist|comment puis-je|que puis-je|je m'appelle|(como|em que) posso (te |lhe )?ajud|meu nome e|(como|en que) (le |te )?puedo ayud|me llamo|come posso aiut|mi chiamo)/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/**
 * What a chat line is worth before its words are weighed: `filler` (a greeting, "ok", "one moment"), `thanks`
 * (a filler that still says how it ended), `opener` (the supporter introduces himself), or `substance`.
 */
export function talkOf(text: string): 'filler' | 'thanks' | 'opener' | 'substance' {
  const folded = fold(text);
  if (folded.length > 160) return 'substance';
  if (isFiller(text, folded)) return thanks.test(folded) ? 'thanks' : 'filler';
  if (introductions.test(folded) && !namesFault(folded) && !complaint.test(folded.replace(/\bhelp\b/g, ''))) return 'opener';
  return 'substance';
}

/** The same where no spaces are written: nothing but set phrases. */
const phrases =
  /^((こんにちは|おはようございます|こんばんは|お世話になって(い|お)ります|お疲れ様です|ありがとうございま(す|した)|助かりました|はい|いいえ|了解(です|しました|いたしました)?|承知(しました|いたしました)|少々お待ちください|お待ちください|よろしくお願い(します|いたします)|お願いします|どうぞ|大丈夫です|您好|你好|大家好|早上好|下午好|好的?|行|嗯+|是的?|谢谢(您|你|啊|了)?|多谢|辛苦了|请?稍等(一下|片刻)?|等一下|不客气|没事|再见|拜拜|好嘞)[\s、。,!!~〜…]*)+$/u;

/** Every word is a greeting or a filler; after a greeting up to two names may stand ("Hallo Herr Weber"). */
function isFiller(text: string, folded: string): boolean {
  if (phrases.test(folded)) return true;
  const parts = folded.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (parts.length === 0) return !/[\p{L}\p{N}]/u.test(text);
  if (parts.length > 12) return false;
  const strange = parts.filter((part) => !fillers.has(part) && !greetings.has(part));
  if (strange.length === 0) return true;
  if (parts.length > 6 || strange.length > 2 || !greetings.has(parts[0] ?? '')) return false;
  const capitalised = new Set((text.match(/\p{Lu}[\p{L}']*/gu) ?? []).map(fold));
  return strange.every((part) => capitalised.has(part) && !/\d/.test(part)) && !namesFault(folded);
}
