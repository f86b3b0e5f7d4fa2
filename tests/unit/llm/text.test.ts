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

  it.each<[text: string, missing: string[]]>([
    ['Der TopoLink-Treiber und der OneDrive-Client wurden erneuert.', ['OneDrive-Client']],
    ['Am TS02-Anschluss hing der VPN-Client.', ['TS02-Anschluss', 'VPN-Client']],
    ['Ran Get-Printer, then Test-NetConnection.', ['Test-NetConnection']],
    ['Device PC-18 was offline.', ['PC-18']],
    ['The Mac and both PCs are fine, IT says.', []],
    ['Das Microsoft-365-Konto ging wieder.', []],
    ['EdgeSyncHelper2 was found, EdgeSyncHelper3 not.', ['EdgeSyncHelper3']],
  ])('the name in a compound counts, not the words around it: %j', (text, missing) => {
    const log = 'TopoLink 4 gave 18 errors on PC-17; Get-Printer; Microsoft 365; Then EdgeSyncHelper2';
    expect(ungrounded(text, log, { names: false })).toEqual(missing);
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
  expect(namesOf('It ran EdgeSyncHelper2 there.')).toEqual(['EdgeSyncHelper2']);
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

  it.each<[language: string, text: string, is: boolean]>([
    ['zh', 'Parallels Desktop 20 安装被阻止', true],
    ['zh', 'Adobe Acrobat Reader DC 打不开', true],
    ['zh', 'iPhone內建行事曆停在4/29，尚未解決', true],
    ['zh', 'Windows Update installation failed after the restart', false],
    ['zh', 'The printer in the office 打印 blank pages since Monday', false],
    ['zh', 'パソコンが起動しないため再インストールしました', false],
    ['ja', 'ArchiDraft 2026は起動、日影プラグインは未対応', true],
    ['ja', '納品書印刷障害対応完了', true],
    ['ja', 'Windows Updateのエラー0x800f0922への対応、結果は未確認', true],
    ['ja', '财务电脑中远控木马，一台已清除，另一台未处理，刘姐回来先不开机', false],
    ['ja', 'The update failed and the result is not known yet', false],
    ['en', '打印机打印空白页，重新安装驱动后恢复正常', false],
    ['de', 'Der Ordner "納品書" fehlte nach dem Umzug auf den neuen Server.', true],
  ])('%s %j: %s', (language, text, is) => {
    expect(isInLanguage(text, language)).toBe(is);
  });

  it('looks past quoted words, commands and codes, and lets short texts pass', () => {
    expect(
      isInLanguage('Die Meldung "The operation could not be completed because of an error" erschien nach dem Neustart wieder.', 'de'),
    ).toBe(true);
    expect(isInLanguage('Resolvido: OK', 'de')).toBe(true);
    expect(isInLanguage('', 'fr')).toBe(true);
  });
});
