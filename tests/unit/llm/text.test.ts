import { describe, expect, it } from 'vitest';
import { entitiesOf, namesOf, ungrounded } from '../../../src/llm/text/entities.ts';
import { isInLanguage } from '../../../src/llm/text/language.ts';
import { leaks } from '../../../src/llm/text/leak.ts';
import { contains, normalise } from '../../../src/llm/text/normalise.ts';

describe('ungrounded', () => {
  const source =
    'customer: the share \\\\fs01\\offers is gone on PC-17\ncommand: gpupdate /force -> error 0x80070035 at 10:42\nnote: Weber called';

  it.each<[text: string, missing: string[]]>([
    ['The share \\\\fs02\\offers was gone.', ['\\\\fs02\\offers']],
    ['Error 0x80070036 came up.', ['0x80070036']],
    ['Device PC-1 was offline.', ['PC-1']],
    ['Ran gpupdate --force twice.', ['--force']],
    ['It began at 10:43.', ['10:43']],
    ['The VPN was down.', ['VPN']],
    ['Then Schmidt called.', ['Schmidt']],
    ['See fs01.example.com for it.', ['fs01.example.com']],
  ])('%j carries what the log does not', (text, missing) => {
    expect(ungrounded(text, source, { names: true })).toEqual(missing);
  });

  it.each([
    'The share \\\\FS01\\Offers was gone on PC-17.',
    'gpupdate /force gave 0x80070035 at 10:42.',
    'Then Weber’s call came.',
    'Error “0x80070035”.',
    'PC-17, PC-17!',
  ])('%j is carried', (text) => {
    expect(ungrounded(text, source, { names: true })).toEqual([]);
  });

  it('does not take German nouns for names', () => {
    expect(ungrounded('Dann war das Laufwerk weg.', source, { names: false })).toEqual([]);
    expect(ungrounded('Then it was Laufwerk.', source, { names: true })).toEqual(['Laufwerk']);
  });
});

it('entities are what a machine wrote: numbers, codes, paths, hosts, options, and spellings no word has', () => {
  const text = 'On 3 PCs OneDrive (v23.1) failed with -2147023570 in C:\\Temp, see a@b.example; run `sfc /scannow`, --force. Fine.';
  expect(entitiesOf(text)).toEqual(['3', 'PCs', 'OneDrive', 'v23.1', '-2147023570', 'C:\\Temp', 'a@b.example', '/scannow', '--force']);
  expect(entitiesOf('Nothing here is one, really.')).toEqual([]);
});

it('names are capitalised words inside a sentence, not at its beginning', () => {
  expect(namesOf('Today Weber called. Later the office of Anna, "Berlin" too: Then  Paris.')).toEqual(['Weber', 'Anna', 'Paris']);
});

it('a whole word is found, not a part of a longer one', () => {
  expect([contains('pc-170 x', 'pc-17'), contains('pc-170 pc-17', 'pc-17'), contains('', 'a'), contains('éa', 'a')]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(normalise(' “A”\u00a0–\u2019ﬁ ')).toBe('"a" -\'fi');
});

it('a telltale counts from a word’s beginning, and only where the log has it not', () => {
  expect(leaks('The tills beep', 'nothing', ['till', 'beep'])).toEqual(['till', 'beep']);
  expect(leaks('still standing', 'nothing', ['till'])).toEqual([]);
  expect(leaks('the till', 'customer: Till 3', ['till'])).toEqual([]);
  expect(leaks('c++ (x', 'nothing', ['c++', '(x', '.*'])).toEqual(['c++', '(x']);
});

describe('isInLanguage', () => {
  const sentences = {
    en: 'The printer on the second floor printed blank pages since the driver update.',
    de: 'Der Drucker im zweiten Stock druckte seit der Aktualisierung nur leere Seiten.',
    fr: "L'imprimante du deuxième étage imprimait des pages blanches depuis la mise à jour.",
    pt: 'A impressora do segundo andar imprimia páginas em branco desde a atualização.',
    es: 'La impresora de la segunda planta imprimía páginas en blanco desde la actualización.',
    it: "La stampante del secondo piano stampava pagine bianche dopo l'aggiornamento.",
  };
  const pairs = Object.keys(sentences).flatMap((of) => Object.entries(sentences).map(([is, text]) => [of, is, text] as const));

  it.each(pairs)('asked for %s, given %s', (of, is, text) => {
    expect(isInLanguage(text, of)).toBe(of === is);
  });

  it('looks past quoted words, commands and codes, and lets short texts pass', () => {
    expect(
      isInLanguage('Die Meldung "The operation could not be completed because of an error" erschien nach dem Neustart wieder.', 'de'),
    ).toBe(true);
    expect(isInLanguage('Resolvido: OK', 'de')).toBe(true);
    expect(isInLanguage('', 'fr')).toBe(true);
  });
});
