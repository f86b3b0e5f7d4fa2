import { describe, expect, it } from 'vitest';
import { isCommonPassword } from '../../../src/server/kit/common-passwords.ts';

describe('is too easy to guess', () => {
  it.each([
    ['on the list', 'password'],
    ['in another case', 'PassWord'],
    ['in wide letters', 'ｐａｓｓｗｏｒｄ'],
    ['on the list with an accent more', 'contraseña123456'],
    ['long and on the list', '1qaz2wsx3edc4rfv'],
    ['twice the same', 'passwordpassword'],
    ['twice with a dash', 'password-password'],
    ['over and over', 'abcabcabcabcabc'],
    ['one letter', 'aaaaaaaaaaaaaaaa'],
    ['spaces', '                '],
    ['digits in a row', '1234567890123456'],
    ['digits backwards', '987654321098765'],
    ['the alphabet', 'bcdefghijklmnopq'],
    ['a row of keys', 'qwertyuiopasdfgh'],
    ['a row of German keys', 'qwertzuiopasdfgh'],
    ['a row of French keys', 'azertyuiopqsdfgh'],
    ['a word and a year', 'Sunshine20262026'],
    ['a word between signs', '!!!!football!!!!!!'],
    ['a word and a row', 'letmein12345678'],
    ['a dated word twice', 'Sommer2026!Sommer2026!'],
  ])('%s', (_name, password) => {
    expect(isCommonPassword(password)).toBe(true);
  });
});

describe('is not', () => {
  it.each([
    'correct horse battery',
    'wrong horse battery',
    'my dog eats green tea',
    'dragon8391047226',
    'Xk2$pL9qRt',
    'Grünspan-77',
    'três tigres tristes no trigo',
    '正確な馬のバッテリーとホチキス',
  ])('%s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});

it('answers at once for what was made to be slow', () => {
  const start = performance.now();
  for (const text of ['a'.repeat(500), `${'!'.repeat(400)}a${'1'.repeat(400)}`, 'ab'.repeat(400)]) isCommonPassword(`${text}x`);
  expect(performance.now() - start).toBeLessThan(3_000);
});
