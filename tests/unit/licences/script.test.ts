import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/server/domain/licences/read-file.ts';
import type { VendorKey } from '../../../src/server/domain/licences/vendor-key.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const folder = () => {
  const path = temporaryFolder();
  const run = (args: string[], env: Record<string, string> = {}) =>
    execFileSync(process.execPath, ['scripts/licence.ts', ...args], { encoding: 'utf8', env: { ...process.env, ...env }, stdio: 'pipe' });
  return { run, file: (name: string) => join(path, name) };
};

/** The line that `keys` prints for vendor-keys.ts. */
function keyOf(line: string): VendorKey {
  const [, id = '', x = '', use = ''] = /^\{ id: '([\w-]{43})', x: '([\w-]{43})', use: '(\w+)' \},$/.exec(line.trim()) ?? [];
  return { id, x, use } as VendorKey;
}

test('keys, a licence, a voucher and a reset that the product believes; the private half stays in its file', { timeout: 60_000 }, () => {
  const { run, file } = folder();
  const secret = { DEBRIEF_VENDOR_PASSPHRASE: 'correct horse' };
  const key = keyOf(run(['keys', '--out', file('vendor.pem'), '--use', 'next'], secret));
  expect(key.use).toBe('next');
  expect(statSync(file('vendor.pem')).mode & 0o777).toBe(0o600);
  expect(readFileSync(file('vendor.pem'), 'utf8')).toContain('ENCRYPTED');
  expect(() => run(['keys', '--out', file('vendor.pem')], secret)).toThrow('EEXIST');

  writeFileSync(file('prices.json'), JSON.stringify({ currency: 'EUR', addOns: [], packs: [{ credits: 50, price: 7_500 }] }));
  const clockReset = { mark: '2031-01-01T00:00:00.000Z', clock: '2026-11-21T00:00:00.000Z' };
  writeFileSync(file('request.json'), JSON.stringify({ type: 'debrief-request', company: 'c1', clockReset }));
  const by = ['--key', file('vendor.pem'), '--request', file('request.json')];
  const licence = ['--tier', 'premium', '--renewal', '2027-04-01', '--serial', '2', '--add-on', '100', '--add-on-started', '2026-09-01'];
  const packs = ['--pack', 'P-1:50:2026-09-01', '--pack', 'P-2:10:2026-09-02'];
  run(['issue', ...by, ...licence, ...packs, '--prices', file('prices.json'), '--customer', 'Acme', '--out', file('licence')], secret);
  run(
    ['voucher', '--key', file('vendor.pem'), '--company', 'c1', '--pack', 'P-3:5:2026-10-01', '--id', 'V-1', '--out', file('voucher')],
    secret,
  );
  run(['reset', ...by, '--to', '2026-11-21T00:00:00Z', '--out', file('reset')], secret);

  const read = (name: string, companyId = 'c1') => readFile(readFileSync(file(name), 'utf8').trim(), { keys: [key], companyId });
  expect(read('licence')).toMatchObject({
    type: 'licence',
    signedBy: 'next',
    content: {
      company: 'c1',
      tier: 'premium',
      renewal: '2027-04-01',
      serial: 2,
      customer: 'Acme',
      addOn: { credits: 100, started: '2026-09-01' },
      packs: [
        { id: 'P-1', credits: 50, bought: '2026-09-01' },
        { id: 'P-2', credits: 10, bought: '2026-09-02' },
      ],
      prices: { currency: 'EUR' },
    },
  });
  expect(read('voucher')).toMatchObject({ type: 'voucher', content: { id: 'V-1', packs: [{ id: 'P-3' }] } });
  expect(read('reset')).toMatchObject({ type: 'clock-reset', content: { from: clockReset.mark, to: '2026-11-21T00:00:00Z' } });
  expect(() => read('licence', 'c2')).toThrow('other-company');
  expect(run(['inspect', file('licence'), '--key', file('vendor.pem')], secret)).toContain('"tier": "premium"');
});

test('what makes no sense is not signed, nothing is written over, and each command has its help', { timeout: 60_000 }, () => {
  const { run, file } = folder();
  run(['keys', '--out', file('vendor.pem')]);
  const issue = (...more: string[]) =>
    run(['issue', '--key', file('vendor.pem'), '--tier', 'tensor', '--serial', '1', '--out', file('out'), ...more]);
  expect(() => issue('--company', 'c', '--renewal', '2027-02-29')).toThrow('renewal');
  expect(() => issue('--renewal', '2027-02-28')).toThrow('for whom');
  expect(() => issue('--company', 'c', '--renewal', '2027-02-28', '--pack', 'P:many:2026-01-01')).toThrow('credits');
  issue('--company', 'c', '--renewal', '2027-02-28');
  expect(() => issue('--company', 'c', '--renewal', '2027-02-28')).toThrow('EEXIST');
  expect(() => run(['inspect', file('out')])).toThrow('unknown-key');
  for (const command of ['keys', 'issue', 'voucher', 'reset', 'inspect'])
    expect(run([command, '--help'])).toContain(`Usage: licence ${command}`);
});
