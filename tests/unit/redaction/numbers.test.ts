import { describe, expect, it } from 'vitest';
import { recognisers } from '../../../src/server/domain/redaction/recognisers/list.ts';
import { every, found } from '../../helpers/redaction.ts';

/** Numbers from the authorities' own examples; the second one has a wrong check digit. */
const national: readonly (readonly [name: string, word: string, number: string, wrong: string | null])[] = [
  ['us-ssn', 'his SSN is', '460-89-9847', '000-89-9847'],
  ['uk-nino', 'National Insurance number', 'AB123456C', 'QQ123456C'],
  ['uk-nhs', 'NHS number', '943 476 5919', '943 476 5918'],
  ['de-steuer-id', 'meine Steuer-ID:', '36574261809', '36574261808'],
  ['de-personalausweis', 'Personalausweis', 'L01X00T471', 'L01X00T472'],
  ['fr-nir', 'sécurité sociale', '2 55 08 14 168 025 38', '2 55 08 14 168 025 39'],
  ['es-dni', 'mi DNI es', '12345678Z', '12345678A'],
  ['es-nie', 'NIE', 'X1234567L', 'X1234567A'],
  ['it-codice-fiscale', 'codice fiscale', 'RSSMRA85T10A562S', 'RSSMRA85T10A562T'],
  ['pt-nif', 'o meu NIF é', '123456789', '123456780'],
  ['br-cpf', 'CPF', '111.444.777-35', '111.444.777-36'],
  ['br-cnpj', 'CNPJ', '11.222.333/0001-81', '11.222.333/0001-82'],
  ['nl-bsn', 'BSN', '111222333', '111222334'],
  ['pl-pesel', 'PESEL', '44051401359', '44051401358'],
];
const withWordAlone = [
  'us-ssn',
  'uk-nino',
  'uk-nhs',
  'de-steuer-id',
  'de-personalausweis',
  'es-dni',
  'es-nie',
  'pt-nif',
  'nl-bsn',
  'pl-pesel',
];

describe('E9: numbers of persons', () => {
  it('has an example of each', () => {
    expect(national.map(([name]) => name)).toEqual(recognisers.filter(({ family }) => family === 'national').map(({ name }) => name));
  });

  it.each(national)('%s', (name, word, number, wrong) => {
    expect(found(`${word} ${number}, danke`)).toEqual([`${name}: ${number}`]);
    if (wrong) expect(found(`${word} ${wrong}, danke`).filter((find) => find.startsWith(name))).toEqual([]);
    if (withWordAlone.includes(name)) expect(found(`beleg ${number} gebucht`).filter((find) => find.startsWith(name))).toEqual([]);
  });
});

describe('E9: cards', () => {
  it.each(['4111 1111 1111 1111', '5555-5555-5555-4444', '378282246310005', '6011111111111117', '3530111333300000', '30569309025904'])(
    '%s',
    (number) => expect(found(`please charge ${number} today`)).toEqual([`card: ${number}`]),
  );

  it.each(['4111 1111 1111 1112', '9111111111111111', '0000 0000 0000 0000', 'a4111111111111111', '4111111111111111.5'])(
    'not %s',
    (number) => expect(found(`please charge ${number} today`)).toEqual([]),
  );

  it('takes a rarer kind where a word says so, in each language', () => {
    for (const word of ['card', 'Kartennummer', 'carte bancaire', 'tarjeta', 'carta di credito', 'cartão', 'kaartnummer', 'karta']) {
      expect(found(`${word} 6304 0000 0000 0000`)).toEqual(['card: 6304 0000 0000 0000']);
      expect(found(`${word} 501864667909`)).toEqual(['card: 501864667909']);
    }
    expect(found('lot 501864667909')).toEqual([]);
  });
});

describe('E9: accounts', () => {
  it.each([
    'DE89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    'gb82west12345698765432',
    'NL91ABNA0417164300',
    'NO9386011117947',
    'MT84MALT011000012345MTLCAST001S',
  ])('%s', (number) => expect(found(`an ${number} bitte`)).toEqual([`iban: ${number}`]));

  it('leaves what has wrong check digits, another length or no country', () => {
    for (const number of ['DE88370400440532013000', 'DE8937040044053201300', 'ZZ89370400440532013000', 'DE893704004405320130001'])
      expect(found(`an ${number} bitte`)).toEqual([]);
  });

  it('takes a Polish account without its country, and any number called an account', () => {
    expect(found('61 1090 1014 0000 0712 1981 2874')).toEqual(['iban: 61 1090 1014 0000 0712 1981 2874']);
    expect(found('Kontonummer: 1234567890')).toEqual(['bank-account: 1234567890']);
  });
});

describe('E9: e-mail', () => {
  it.each(['ana@example.com', 'Jürgen.Müller@bücher.example', "o'neil+x@sub.example.co.uk", 'a_b@x-y.museum'])('%s', (address) =>
    expect(found(`mail ${address}, please`)).toEqual([`email: ${address}`]),
  );

  it("takes a mailbox's address off its file's name", () => {
    expect(found('C:\\Outlook\\ana@example.com.ost')).toEqual(['email: ana@example.com']);
  });
});

describe('E9: telephone', () => {
  it.each([
    '+49 171 2345678',
    '+1-212-555-0142',
    '+33 (0)1 84 17 61 18',
    '+61 096 826 1262',
    '0049 171 2345678',
    '(212) 736-5000',
    '030 90260',
    '01 84 17 61 18',
    '0171/2345678',
  ])('%s', (number) => expect(found(`ruf an: ${number} danke`)).toEqual([`phone: ${number}`]));

  it('takes what is called one in each language, however it is written', () => {
    for (const word of [
      'Phone:',
      'Tel.',
      'Telefon:',
      'téléphone :',
      'móvil:',
      'cellulare',
      'telemóvel:',
      'telefoonnummer:',
      'numer telefonu:',
    ])
      expect(found(`${word} 467 3395`)).toEqual(['phone: 467 3395']);
  });

  it('tells two numbers side by side apart', () => {
    expect(found('Tel. 0171 2345678 0172 2345679')).toEqual(['phone: 0171 2345678', 'phone: 0172 2345679']);
  });
});

describe('E9: network addresses', () => {
  it.each(['192.168.178.45', '8.8.8.8', '2001:db8::8a2e:370:7334', 'fe80::1ff:fe23:4567:890a', '00:1A:2B:3C:4D:5E', '00-1a-2b-3c-4d-5e'])(
    '%s',
    (address) => expect(found(`ping ${address} ok`).map((find) => find.slice(find.indexOf(': ') + 2))).toEqual([address]),
  );

  it.each([
    '10.0.19045.1',
    'version 10.0.0.1',
    'v1.2.3.4',
    '127.0.0.1',
    '255.255.255.0',
    '0.0.0.0',
    '1.2.3.4.5',
    'file-1.2.3.4.zip',
    '12:34:56',
    '::1',
    'std::vector',
  ])('not %s', (text) => expect(found(`is ${text} ok`)).toEqual([]));

  it('are off as they come: a technician needs them', () => {
    expect(every.filter(({ rule }) => rule === 'off').map(({ name }) => name)).toEqual(['ip', 'mac']);
  });
});
