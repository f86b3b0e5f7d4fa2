import type { SessionEvent } from '../sessions/model.ts';
import { fold, reboot } from './words.ts';

const kinds: ReadonlySet<string> = new Set(
  `session session-start session-end session_start session_end session-started session-ended sessionstart sessionend system quality connection connect disconnect connected disconnected reconnect
  reconnected heartbeat keepalive keep-alive latency bandwidth network-quality connection-quality statistics stats telemetry metrics lifecycle participant participants join joined leave left presence
  remote-control remotecontrol afk afkstatus idle meta metadata recording bookkeeping handshake invite invitation participant-joined participant-left`
    .trim()
    .split(/\s+/),
);

const things = [
  '(the )?remote (control|support|access|desktop|input|printing)( session)?|(the )?((remote |support )?session|connection)|screen ?sharing|clipboard sync(hroni[sz]ation)?|file transfer window|chat window|(connection|display|picture) quality|full access|view only|(session )?recording|whiteboard',
  '(die |der )?(fern(wartung|steuerung|zugriff)s?(-?sitzung)?|sitzung|verbindung|bildschirm(ubertragung|freigabe)|(sitzungs)?aufzeichnung|(anzeige|verbindungs|bild)qualitat|vollzugriff)',
  "(la |le |l')?(session|connexion|prise en main|controle a distance|partage d'ecran|enregistrement|qualite( de la connexion| d'affichage)?|acces (complet|a distance)|assistance)( a distance| distante)?",
  '(a |o )?(sessao|conexao|ligacao|(controle|controlo|acesso) remoto|gravacao|qualidade( da conexao)?|compartilhamento de tela|suporte remoto)( remot[oa])?',
  '(la |el )?(sesion|conexion|control remoto|acceso remoto|grabacion|calidad( de la conexion)?|uso compartido de pantalla)( remot[oa])?',
  "(la |il |l')?(sessione|connessione|controllo remoto|accesso remoto|registrazione|qualita( della connessione)?|condivisione schermo)( remot[oa])?",
].join('|');

const happened = [
  'started|ended|established|closed|accepted|granted|requested|allowed|confirmed|opened|initiated|terminated|finished|connected|disconnected|reconnected|resumed|paused|changed|set|adjusted|enabled|disabled|activated|optimi[sz]ed|lost|restored|begins?|starts?|ends?|active|good|poor|medium|excellent|stable|interrupted|switched',
  'gestartet|beendet|hergestellt|aufgebaut|getrennt|angenommen|akzeptiert|bestatigt|erlaubt|gewahrt|angefordert|geoffnet|geschlossen|verbunden|unterbrochen|wiederhergestellt|geandert|angepasst|aktiviert|deaktiviert|begonnen|beginnt|startet|endet|gut|schlecht|mittel|aktiv|inaktiv',
  'demarree?|terminee?|etablie?|fermee?|acceptee?|accordee?|autorisee?|demandee?|ouverte?|connectee?|deconnectee?|retablie?|modifiee?|activee?|desactivee?|commencee?|initiee?|interrompue?|bonne|mauvaise|stable|finie?|coupee?',
  'iniciad[oa]|encerrad[oa]|terminad[oa]|estabelecid[oa]|fechad[oa]|aceit[oae]|concedid[oa]|permitid[oa]|solicitad[oa]|abert[oa]|conectad[oa]|desconectad[oa]|restabelecid[oa]|alterad[oa]|ativad[oa]|desativad[oa]|finalizad[oa]|boa|ruim|estavel',
  'establecid[oa]|cerrad[oa]|aceptad[oa]|abiert[oa]|restablecid[oa]|cambiad[oa]|activad[oa]|desactivad[oa]|finalizad[oa]|buena|mala|estable',
  'avviat[oa]|iniziat[oa]|terminat[oa]|stabilit[oa]|chius[oa]|accettat[oa]|concess[oa]|consentit[oa]|richiest[oa]|apert[oa]|conness[oa]|disconness[oa]|ripristinat[oa]|modificat[oa]|attivat[oa]|disattivat[oa]|buon[ao]|scars[ao]',
].join('|');

const link =
  '(request|anfrage|demande|was|were|is|has|been|by|to|wurde|wird|ist|a|ete|est|foi|esta|fue|ha|sido|e|stata|stato|successfully|erfolgreich|now|again|automatically)';
const tail =
  '( successfully| erfolgreich| again)?((,|;|:| ?\\(| [-–]| by| with| after| at| on| to (low|medium|high|automatic|optimi)| von| mit| durch| nach| auf| par| avec| apres| por| com| con| da| dal| dopo| apos).{0,80})?';
const thingHappened = new RegExp(`^(${things})(:? ${link}){0,4}:? (${happened})${tail}[.!]?$`);

const people =
  "((the |remote |local )?(user|customer|client|supporter|participant|technician|guest)|(der |die )?(benutzer|kunde|kundin|teilnehmer|supporter|techniker)|(le |la |l')?(utilisateur|client|participant|technicien)|(o |a |el |la )?(usuario|utilizador|cliente|participante|tecnico)|(l'|il |la )?(utente|cliente|partecipante|tecnico))";
const agreed =
  '(ha |has |hat |a )?(accepted|accepts|joined|joins|left|leaves|confirmed|confirms|granted|grants|allowed|allows|connected|disconnected|reconnected|angenommen|akzeptiert|bestatigt|erlaubt|beigetreten|verlassen|verbunden|getrennt|accepte|rejoint|quitte|autorise|connecte|deconnecte|aceitou|aceita|entrou|saiu|autorizou|permitiu|conectou|desconectou|conectado|desconectado|acepta|acepto|autorizo|se conecto|accettato|accetta|entrato|uscito|connesso|disconnesso)';
const offered =
  "( (the |to the |in the |die |der |zur |la |le |a la |l'|a |na |da |alla |il |lo )?(remote (control|access|support)( session| request)?|(support |remote )?session|connection|request|access|full access|control|fernsteuerung|fernzugriff|sitzung|verbindung|anfrage|zugriff|connexion|session|demande|controle a distance|prise en main|acces|sessao|conexao|acesso( remoto)?|controle remoto|sesion|conexion|acceso( remoto)?|control remoto|sessione|connessione|accesso( remoto)?|controllo remoto))";
const personAgreed = new RegExp(
  `^${people}( .{1,40})? ${agreed}${offered}?( (request|angenommen|akzeptiert|bestatigt|beigetreten|verlassen|erlaubt|a distance|distante|remot[oa]))?[.!]?$|^${people}( hat| a)?${offered} (angenommen|akzeptiert|bestatigt|beigetreten|verlassen|erlaubt)[.!]?$`,
);

const reversed =
  /^(start(ed|ing)?|end(ed|ing)?|begin|open(ed|ing)?|clos(ed|ing|e)|establish(ed|ing)|accept(ed|ing)|request(ed|ing)?|disconnect(ed|ing)?|reconnect(ed|ing)?|debut|fin|ouverture|fermeture|inicio|fim|beginn|ende|inizio|fine|demarrage)( of| the| a| der| de| da| do| del| della| d'| la| une?)* ?(remote (support |control |access )?(session|control)|(support |remote )?session|sitzung|fernwartung|fernsteuerung|sessao|sesion|sessione)( (with|by|to|mit|durch|avec|par|com|por|con|da) .{0,60})?[.!]?$/;

/** Session bookkeeping of any language: that a session began, was accepted, changed its quality. Reboots are not. */
export function isBookkeeping(event: SessionEvent): boolean {
  const kind = fold(event.kind).replace(/\s+/g, '-');
  const text = fold(event.text ?? (event.kind === 'window' ? '' : (event.title ?? '')));
  if (kinds.has(kind)) return !reboot.test(text);
  if (kind === 'window' || kind === 'command' || kind === 'error' || kind === 'file' || kind === 'clipboard') return false;
  if (event.from !== undefined || text === '' || text.length > 140 || reboot.test(text)) return false;
  return thingHappened.test(text) || personAgreed.test(text) || reversed.test(text);
}
