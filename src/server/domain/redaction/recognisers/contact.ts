import type { Recogniser } from '../model.ts';
import { phones, samePhone } from './phone-search.ts';

const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}_-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}]|@)/dgu;
/** An Outlook file is named after its mailbox: "a@example.com.ost". */
const fileOfMailbox =
  /(?<![\p{L}\p{N}._%+-])(?<value>[\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}_-]{1,63}\.){1,6}\p{L}{2,24})(?=(?: \(\d{1,3}\))?\.(?:ost|pst|nst|oab|eml|msg|mbox|vcf)(?![\p{L}\p{N}]))/dgu;

const files =
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mjs|ts|json|xml|html?|txt|log|md|pdf|dll|exe|sys|msi|cmd|bat|ps1|sh|zip|gz|ost|pst|nst|eml|msg|dmp|cfg|conf|ini|docx?|xlsx?)$/i;

/** Whom a program connects as, and where to: a technician needs both. */
const connects =
  /(?:\b(?:ssh|scp|sftp|rsync|sshfs|mosh|ssh-copy-id|plink|putty|git clone|git|svn|ldap|sqlplus|psql|mysql|smb|rdp)\b[^\n|;&]{0,60}|\/\/|\bgit@)$/i;

function isMailAddress(value: string, text: string, start: number): boolean {
  const [local = '', domain = ''] = value.split('@');
  if (files.test(domain) || /\.\./.test(domain) || /^[.-]/.test(domain)) return false;
  // A licence server: "27000@server.example.com".
  if (/^\d{2,5}$/.test(local) || local.toLowerCase() === 'git') return false;
  if (/^:[\w/~.]/.test(text.slice(start + value.length, start + value.length + 2))) return false;
  return !connects.test(text.slice(Math.max(0, start - 80), start));
}

export const email: Recogniser = {
  name: 'email',
  label: 'EMAIL',
  family: 'contact',
  languages: [],
  rule: 'model',
  hint: /@/,
  patterns: [
    { regex: address, score: 0.9 },
    { regex: fileOfMailbox, score: 0.9 },
  ],
  check: isMailAddress,
  words: [],
  same: (value) => value.toLowerCase(),
};

export const phone: Recogniser = {
  name: 'phone',
  label: 'PHONE',
  family: 'contact',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'],
  rule: 'model',
  hint: /\d/,
  search: phones,
  words:
    'phone,telephone,tel,mobile,cell,cellphone,fax,call,calls,called,calling,ring,dial,dialed,answering,reach,text,texted,sms,message,messages,whatsapp,signal,callback,call back,voicemail,hotline,desk,telefon,telefonnummer,rufnummer,handy,handynummer,mobil,mobilnummer,durchwahl,anrufen,anruf,angerufen,rufen,ruf,zurückrufen,rückruf,erreichbar,erreichen,nachricht,téléphone,tél,portable,mobile,appeler,appelez,appelle,rappeler,rappelez,rappel,joindre,joignable,numéro de téléphone,teléfono,móvil,celular,llamar,llame,llámame,llamada,mensaje,telefone,telemóvel,telemovel,ligar,ligue,liga,chamada,mensagem,contacto,telefono,cellulare,chiamare,chiami,chiamami,richiamare,messaggio,telefoonnummer,mobiel,bellen,bel,terugbellen,bereikbaar,telefonu,komórka,komórkowy,zadzwonić,zadzwoń,dzwonić,oddzwonić,numer telefonu'.split(
      ',',
    ),
  same: samePhone,
};
