import { expect, test } from 'vitest';
import { random } from '../../../src/server/kit/crypto.ts';
import { hashPassword, nobodysPassword, verifyPassword } from '../../../src/server/kit/passwords.ts';

test('refuses another password, a text that is no hash, and every password of nobody', async () => {
  const phc = await hashPassword('correct horse battery', random);
  expect(await verifyPassword(phc, 'correct horse batter')).toBe(false);
  expect(await verifyPassword(phc, '')).toBe(false);
  for (const broken of ['', 'x', phc.replace('argon2id', 'argon2i'), phc.slice(0, 40)])
    expect(await verifyPassword(broken, 'correct horse battery')).toBe(false);
  expect(await verifyPassword(nobodysPassword, '')).toBe(false);
});

test('the hash names its cost, is salted, and takes the same password in another Unicode form', async () => {
  const [one, two] = [await hashPassword('pässwörd pässwörd', random), await hashPassword('pässwörd pässwörd', random)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, 'pässwörd pässwörd'.normalize('NFD'))).toBe(true);
});

test('reads a hash made elsewhere (the reference implementation, at a small cost)', async () => {
  const phc = '$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQwMTIz$j2LqcvI0jPIc5z7lXvH/1Mv15GzdcE5KktlMgj79s9c';
  expect(await verifyPassword(phc, 'password')).toBe(true);
});
