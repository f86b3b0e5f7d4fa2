import { validate as isCnpj } from 'stdnum/lib/cjs/br/cnpj.js';
import { validate as isCpf } from 'stdnum/lib/cjs/br/cpf.js';
import { validate as isSteuerId } from 'stdnum/lib/cjs/de/idnr.js';
import { validate as isDni } from 'stdnum/lib/cjs/es/dni.js';
import { validate as isNie } from 'stdnum/lib/cjs/es/nie.js';
import { validate as isNir } from 'stdnum/lib/cjs/fr/nir.js';
import { validate as isNino } from 'stdnum/lib/cjs/gb/nino.js';
import { validate as isCodiceFiscale } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as isBsn } from 'stdnum/lib/cjs/nl/bsn.js';
import { validate as isPesel } from 'stdnum/lib/cjs/pl/pesel.js';
import { validate as isNif } from 'stdnum/lib/cjs/pt/nif.js';
import { validate as isSsn } from 'stdnum/lib/cjs/us/ssn.js';
import type { Pattern, Recogniser, Rule } from '../model.ts';
import { documentCheck, nhsCheck } from './national-checks.ts';

/** A number of digits alone passes a check digit by chance, one in ten: without its name nearby it stays (SPEC E2: a serial number is no person). */
const weak = 0.3;
const strong = 0.6;
const sure = 0.8;

const left = '(?<![\\p{L}\\p{N}_.,/+-])';
const right = '(?![\\p{L}\\p{N}_]|[.,/-]\\d)';
const pattern = (source: string, score: number): Pattern => ({ regex: new RegExp(`${left}${source}${right}`, 'dgu'), score });

type Validate = (value: string) => { isValid: boolean };

interface Country {
  readonly language: string;
  readonly validate: (value: string) => boolean;
  readonly patterns: readonly Pattern[];
  readonly words: string;
  readonly rule?: Rule;
}

function national(name: string, { language, validate, patterns, words, rule = 'disk' }: Country): Recogniser {
  return {
    name,
    label: 'NATIONAL_ID',
    family: 'national',
    languages: [language],
    rule,
    hint: /\d/,
    patterns,
    check: validate,
    words: words.split(','),
    same: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  };
}

const by =
  (validate: Validate) =>
  (value: string): boolean =>
    validate(value).isValid;

export const nationalIds: readonly Recogniser[] = [
  national('us-ssn', {
    language: 'en',
    validate: by(isSsn),
    patterns: [pattern('\\d{3}-\\d{2}-\\d{4}', 0.4), pattern('\\d{3} \\d{2} \\d{4}', weak), pattern('\\d{9}', 0.2)],
    words: 'ssn,social security,social security number,social security no,soc sec,tax id',
  }),
  national('uk-nino', {
    language: 'en',
    validate: by(isNino),
    patterns: [
      pattern('[A-Z]{2} \\d{2} \\d{2} \\d{2} [A-D]', 0.5),
      pattern('[A-Za-z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-Da-d]', weak),
    ],
    words: 'nino,ni number,national insurance,national insurance number,ni no,nin',
  }),
  national('uk-nhs', {
    language: 'en',
    validate: nhsCheck,
    patterns: [pattern('\\d{3}[ -]\\d{3}[ -]\\d{4}', weak), pattern('\\d{10}', 0.2)],
    words: 'nhs,nhs number,nhs no',
  }),
  national('de-steuer-id', {
    language: 'de',
    validate: by(isSteuerId),
    patterns: [pattern('[1-9]\\d \\d{3} \\d{3} \\d{3}', strong), pattern('[1-9]\\d{10}', weak)],
    words:
      'steuer-id,steuerid,steuer id,idnr,id-nr,identifikationsnummer,steueridentifikationsnummer,steuer-identifikationsnummer,steuerliche identifikationsnummer,tin,steuer-idnr,steuernummer',
  }),
  national('de-personalausweis', {
    language: 'de',
    validate: documentCheck,
    patterns: [pattern('[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\\d?', 0.2), pattern('\\d{10}D?', 0.2)],
    words:
      'personalausweis,personalausweisnummer,ausweis,ausweisnummer,ausweis-nr,ausweisnr,perso,reisepass,reisepassnummer,passnummer,dokumentennummer,identity card,passport,passport number',
  }),
  national('fr-nir', {
    language: 'fr',
    validate: by(isNir),
    patterns: [pattern('[1-478] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[ABab]) ?\\d{3} ?\\d{3} ?\\d{2}', strong)],
    words: 'nir,sécurité sociale,securite sociale,sécu,numéro de sécu,numéro de sécurité sociale,insee,carte vitale,n° ss,assuré',
  }),
  national('es-dni', {
    language: 'es',
    validate: by(isDni),
    patterns: [pattern('\\d{2}\\.\\d{3}\\.\\d{3}[ -]?[A-Za-z]', strong), pattern('\\d{8}[ -]?[A-Za-z]', 0.4)],
    words: 'dni,nif,documento,documento nacional,documento de identidad,identidad,cif,carnet,carné',
  }),
  national('es-nie', {
    language: 'es',
    validate: by(isNie),
    patterns: [pattern('[XYZxyz][ -]?\\d{7}[ -]?[A-Za-z]', 0.45)],
    words: 'nie,nif,extranjero,extranjeros,residencia,documento,identidad,tarjeta de residencia',
  }),
  national('it-codice-fiscale', {
    language: 'it',
    validate: by(isCodiceFiscale),
    patterns: [
      pattern(
        '[A-Za-z]{6}[0-9LMNPQRSTUVlmnpqrstuv]{2}[ABCDEHLMPRSTabcdehlmprst][0-9LMNPQRSTUVlmnpqrstuv]{2}[A-Za-z][0-9LMNPQRSTUVlmnpqrstuv]{3}[A-Za-z]',
        sure,
      ),
    ],
    words: 'codice fiscale,cod. fisc.,c.f.,cf,tessera sanitaria',
  }),
  national('pt-nif', {
    language: 'pt',
    validate: by(isNif),
    patterns: [pattern('[1235689]\\d{2}[ .]?\\d{3}[ .]?\\d{3}', weak)],
    words: 'nif,contribuinte,número de contribuinte,n.º de contribuinte,nr contribuinte,número fiscal,identificação fiscal',
  }),
  national('br-cpf', {
    language: 'pt',
    validate: by(isCpf),
    patterns: [pattern('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}', sure), pattern('\\d{9}-?\\d{2}', weak)],
    words: 'cpf,cadastro de pessoa física,cadastro de pessoas físicas',
  }),
  // Of a company, in a public register: nobody is harmed if it is stored, and fiscal software is set up by it.
  national('br-cnpj', {
    language: 'pt',
    validate: by(isCnpj),
    patterns: [pattern('\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}', sure), pattern('\\d{14}', weak)],
    words: 'cnpj,cadastro nacional',
    rule: 'model',
  }),
  national('nl-bsn', {
    language: 'nl',
    validate: by(isBsn),
    patterns: [pattern('\\d{4}[ .]?\\d{2}[ .]?\\d{3}', weak), pattern('\\d{3}[ .]\\d{3}[ .]\\d{3}', weak)],
    words: 'bsn,bsn-nummer,burgerservicenummer,burger service nummer,sofi,sofinummer,sofi-nummer',
  }),
  national('pl-pesel', {
    language: 'pl',
    validate: by(isPesel),
    patterns: [pattern('\\d{11}', weak)],
    words: 'pesel,nr pesel,numer pesel,numeru pesel',
  }),
];
