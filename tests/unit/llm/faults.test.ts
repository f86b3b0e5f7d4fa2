import { describe, expect, it } from 'vitest';
import { promptFor } from '../../../src/llm/prompts/summary.ts';
import type { LanguagePrompt } from '../../../src/llm/prompts/types.ts';
import { faultOf } from '../../../src/llm/tasks/faults.ts';

const source = [
  'customer: Outlook shows 0x8004010F since Monday, the mailbox of Ms Weber is empty',
  'command: Test-OutlookConnectivity -> failed',
  'supporter: I rebuild the profile on PC-17',
  'note: profile rebuilt, still the same error; second level takes over with case 4711',
].join('\n');

const written = (text: string) => ({ text, tries: 1, fault: null });

function fault(
  text: string,
  { language = 'en', before = [] as string[], mustNotClaimSuccess = false, examples = true, log = source } = {},
) {
  const prompt = promptFor(language) as LanguagePrompt;
  return faultOf(text, { prompt, examples, language, source: log, before: before.map(written), mustNotClaimSuccess });
}

describe('a written line is refused', () => {
  it.each<[text: string, code: string, detail: string]>([
    ['', 'empty', ''],
    ['... 12 --', 'empty', '... 12 --'],
    ['Outlook showed 0x80070005.', 'entity', '0x80070005'],
    ['Profile rebuilt on PC-18.', 'entity', 'PC-18'],
    ['The mailbox of Ms Müller was empty.', 'entity', 'Müller'],
    ['Ran Test-NetConnection on the device.', 'entity', 'Test-NetConnection'],
    ['Case 4712 was opened.', 'entity', '4712'],
    [
      'The profile was rebuilt and rebuilt the profile was rebuilt and rebuilt the profile was rebuilt and rebuilt the ',
      'loop',
      'The profile',
    ],
    ['La pantalla mostraba el mismo error despues de todo eso.', 'language', 'La pantalla'],
  ])('%j as %s', (text, code, detail) => {
    const found = fault(text);
    expect(found?.code).toBe(code);
    expect(found?.detail.startsWith(detail)).toBe(true);
  });

  it('for words of a worked example that the log does not carry, not for those that it does', () => {
    const telltale = promptFor('en')?.telltales.find((word) => /^[a-z]{5,}$/.test(word)) as string;
    expect(fault(`The ${telltale} was checked.`)).toMatchObject({ code: 'leak', detail: telltale });
    expect(fault(`The ${telltale} was checked.`, { log: `${source}\ncustomer: the ${telltale} too` })).toBeNull();
  });

  it('for a clause of an earlier line, not for a name and its article', () => {
    const before = ['The mailbox of Ms Weber was empty in Outlook since Monday.'];
    expect(fault('Noted that the mailbox of Ms Weber was empty in Outlook again.', { before })).toMatchObject({ code: 'loop' });
    expect(fault('Rebuilt the profile for the mailbox of Ms Weber.', { before })).toBeNull();
  });

  it.each<[language: string, text: string]>([
    ['en', 'Handed over: the error is solved'],
    ['en', 'It was not the profile, but Outlook works again'],
    ['en', 'Not solved at first; then the problem was fixed'],
    ['de', 'Das Profil war es nicht, das Problem ist behoben'],
    ['fr', 'Transmis : le problème est résolu'],
    ['es', 'El problema quedó resuelto'],
    ['pt', 'O problema foi resolvido'],
    ['it', 'Il problema è stato risolto'],
    ['nl', 'Het probleem is opgelost'],
    ['pl', 'Problem został rozwiązany'],
    ['ja', '問題は解決しました'],
    ['zh', '问题已解决'],
  ])('%s %j, where the session did not end solved', (language, text) => {
    expect(fault(text, { language, mustNotClaimSuccess: true })?.code).toBe('contradiction');
    expect(fault(text, { language })?.code).not.toBe('contradiction');
  });
});

describe('a line that denies success claims none', () => {
  it.each<[language: string, text: string]>([
    ['en', 'Not solved: the same error remains'],
    ['en', 'The error could not be fixed'],
    ['en', 'The problem has not been resolved'],
    ['en', "It wasn't fully fixed"],
    ['en', 'The problem remains unresolved'],
    ['en', 'Partly solved: the mailbox is still empty'],
    ['de', 'Der Fehler konnte nicht behoben werden'],
    ['de', 'Das Problem ist weiterhin ungelöst'],
    ['de', 'Teilweise gelöst: ein Ordner fehlt'],
    ['fr', "Le problème n'a pas pu être résolu"],
    ['fr', "L'erreur n'est pas encore corrigée"],
    ['es', 'El problema no ha quedado resuelto'],
    ['pt', 'O problema ainda não foi resolvido'],
    ['pt', 'O erro não pôde ser corrigido'],
    ['it', 'Il problema non è stato ancora risolto'],
    ['it', 'Risultato parziale, non risolto'],
    ['nl', 'Het probleem is nog niet opgelost'],
    ['pl', 'Problem nie został rozwiązany'],
    ['ja', '問題は解決しなかった'],
    ['zh', '打印还没有恢复正常'],
  ])('%s %j', (language, text) => {
    expect(fault(text, { language, mustNotClaimSuccess: true })?.code).not.toBe('contradiction');
  });
});

it('a line that says what the log says is taken as it is', () => {
  for (const text of [
    'Outlook showed 0x8004010F and the mailbox of Ms Weber was empty.',
    'Rebuilt the profile on PC-17 without success.',
    'Second level takes over with case 4711.',
    'none of it helped',
  ])
    expect(fault(text, { mustNotClaimSuccess: true })).toBeNull();
});

it('names and codes are read where no spaces are written', () => {
  const log = 'customer: プリンターOKI-44が0x0000011bで止まる';
  expect(fault('OKI-44のエラー0x0000011bを確認した。', { language: 'ja', log })).toBeNull();
  expect(fault('OKI-45のエラーを確認した。', { language: 'ja', log })).toMatchObject({ code: 'entity', detail: 'OKI-45' });
});
