import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../src/server/domain/redaction/find.ts';
import { placeholdersInMemory } from '../../../src/server/domain/redaction/placeholders.ts';
import { redactText } from '../../../src/server/domain/redaction/text.ts';
import { every } from '../../helpers/redaction.ts';

const redact = (text: string) => redactText(text, every, placeholdersInMemory());

const values = [
  'ana@example.com',
  '+49 171 2345678',
  '4111 1111 1111 1111',
  'DE89370400440532013000',
  '192.168.1.20',
  'AKIAIOSFODNN7EXAMPLE',
  'the password is Sommer-2026',
  'net use x: \\\\s\\d /user:a Geheim#42',
  'Password=abc#123;',
  '[EMAIL_1]',
  '[PASSWORD_2]',
  'PIN 4711',
  'PESEL 44051401359',
  'https://a:b#1@host.example',
];
const pieces = fc.oneof(
  fc.constantFrom(...values),
  fc.constantFrom(' ', ': ', '\n', '=', '"', ';', 'password', 'Tel. ', 'card ', '-----BEGIN PRIVATE KEY-----', '[', ']', '_1'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'0123456789 -./()+@:[]_ABeé'), maxLength: 30 }),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

describe('E9: redaction of any text', () => {
  it('is the same twice as once', () => {
    fc.assert(
      fc.property(texts, (text) => void expect(redact(redact(text))).toBe(redact(text))),
      { numRuns: 1_500 },
    );
  });

  it('leaves nothing to be found', () => {
    fc.assert(
      fc.property(texts, (text) => void expect(findIn(redact(text), every)).toEqual([])),
      { numRuns: 1_500 },
    );
  });

  it('never grows beyond its placeholders', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = redact(text);
        const placeholders = after.match(/\[[A-Z][A-Z0-9_]*_\d+\]/g) ?? [];
        expect(after.length).toBeLessThanOrEqual(text.length + placeholders.join('').length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives one value one placeholder, wherever it stands', () => {
    const mails = fc.array(fc.constantFrom('ana@example.com', 'Ana@Example.com', 'rui@example.com', 'eva@example.com'), { maxLength: 12 });
    fc.assert(
      fc.property(mails, (list) => {
        const given = redact(list.join(' , ')).split(' , ').filter(Boolean);
        const byValue = new Map(list.map((mail, at) => [mail.toLowerCase(), given[at]]));
        expect(given).toEqual(list.map((mail) => byValue.get(mail.toLowerCase())));
        expect(new Set(given).size).toBe(byValue.size);
      }),
    );
  });

  /** 200 kB that make a careless expression run for minutes. */
  const hostile = [
    '1234 5678 ',
    'a',
    '9',
    'call 1234 5678 ',
    'password ',
    'the password for ',
    'Password: ',
    '-----BEGIN PRIVATE KEY-----',
    '4111 1111 1111 1111 ',
    'a.b@c.',
    "'a",
    'net use x y ',
    '+49 171 2345678 ',
    '0171 2345678 0172 ',
    'DE89 ',
    '::1:',
    'token=tok1X=',
    'a_',
    '-p ',
    '[EMAIL_1',
    'mysql -u ',
    'https://a:b',
  ];
  it.each(hostile)('takes less than a second for 200 kB of "%s"', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const start = process.cpuUsage();
    findIn(text, every);
    // Of this process alone: the machine may be busy with others.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(8_000);
  });
});
