import { mkdtempSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../../../src/server/kit/crypto.ts';
import { keyFor, seal, secretsKey, tryUnseal, unseal } from '../../../src/server/kit/secrets.ts';

const key = new Uint8Array(32).fill(1);
const sealed = seal(key, 'JBSWY3DPEHPK3PXP', 'factor:a', random);
const touched = (at: number) => {
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return `v1.${bytes.toString('base64url')}`;
};

describe('K3: a sealed secret', () => {
  it.each([
    ['another key', new Uint8Array(32).fill(2), sealed, 'factor:a'],
    ['another owner', key, sealed, 'factor:b'],
    ['a touched nonce', key, touched(0), 'factor:a'],
    ['a touched text', key, touched(14), 'factor:a'],
    ['a touched tag', key, touched(40), 'factor:a'],
    ['a cut tag', key, sealed.slice(0, -4), 'factor:a'],
    ['another version', key, sealed.replace('v1.', 'v2.'), 'factor:a'],
    ['something after it', key, `${sealed}.x`, 'factor:a'],
    ['a letter after it', key, `${sealed}x`, 'factor:a'],
    ['nothing', key, '', 'factor:a'],
  ])('does not open with %s', (_name, withKey, text, owner) => {
    expect(tryUnseal(withKey, text, owner)).toBeNull();
    expect(() => unseal(withKey, text, owner)).toThrow(expect.objectContaining({ code: 'data.damaged' }));
  });

  it('opens for its owner, and is another text each time', () => {
    expect(unseal(key, sealed, 'factor:a')).toBe('JBSWY3DPEHPK3PXP');
    expect(seal(key, 'JBSWY3DPEHPK3PXP', 'factor:a', random)).not.toBe(sealed);
  });
});

describe('the key', () => {
  it('is made once, for its owner alone, and a cut one is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'debrief-secrets-'));
    const made = secretsKey(folder, random);
    expect(secretsKey(folder, random)).toEqual(made);
    expect(statSync(join(folder, 'secrets.key')).mode & 0o777).toBe(0o600);
    truncateSync(join(folder, 'secrets.key'), 31);
    expect(() => secretsKey(folder, random)).toThrow('31 bytes');
  });

  it('is another one for each purpose', () => {
    expect(keyFor(key, 'device')).not.toEqual(keyFor(key, 'login'));
    expect(keyFor(key, 'device')).toEqual(keyFor(key, 'device'));
  });
});
