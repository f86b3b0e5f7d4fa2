import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/server/kit/canonical.ts';
import { keyedDigest, newToken, random, sameSecret, sha256 } from '../../../src/server/kit/crypto.ts';
import { digestKey } from '../../../src/server/kit/digest-key.ts';
import { newId } from '../../../src/server/kit/ids.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

test('a digest key of another length is refused; the first start makes one, the next ones read it', () => {
  const folder = temporaryFolder();
  const key = digestKey(folder, random);
  expect(Buffer.from(digestKey(folder, random)).equals(key)).toBe(true);
  expect(statSync(join(folder, 'digest.key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, 'digest.key'), 'short');
  expect(() => digestKey(folder, random)).toThrow('5 bytes');
});

test('canonical JSON does not depend on the order of keys, and loses nothing', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value as never))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('digests: known values; tokens and ids are new each time', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  // RFC 4231, test case 2.
  expect(keyedDigest(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  expect([sameSecret('a', 'a'), sameSecret('a', 'b'), sameSecret('a', 'aa')]).toEqual([true, false, false]);
  expect(newToken(random)).toMatch(/^[\w-]{43}$/);
  expect(newToken(random)).not.toBe(newToken(random));
  expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
