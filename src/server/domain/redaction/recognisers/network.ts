import { isIPv6 } from 'node:net';
import type { Recogniser } from '../model.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const v4 = new RegExp(`(?<![\\p{L}\\p{N}_.-]|\\.)${octet}(?:\\.${octet}){3}(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}]|-\\d)`, 'dgu');
const v6 = /(?<![\p{L}\p{N}_:.-])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?::\d{1,3}(?:\.\d{1,3}){3})?(?![\p{L}\p{N}_:])/dgu;

/** This machine, every machine, and masks are nobody's address. */
function isSomebodys(value: string): boolean {
  if (value.includes(':')) return isIPv6(value) && /\d/.test(value) && value.replace(/[:0]/g, '').length > 1;
  return !/^(?:0\.|127\.|255\.255\.|22[4-9]\.|23\d\.)/.test(value) && !/\.0\.0\.0$/.test(value);
}

export const ip: Recogniser = {
  name: 'ip',
  label: 'IP',
  family: 'network',
  languages: [],
  // Where a fault of a network lies cannot be told without them.
  rule: 'off',
  hint: /\d/,
  patterns: [
    { regex: v4, score: 0.7 },
    { regex: v6, score: 0.7 },
  ],
  check: isSomebodys,
  notAfter:
    /(version|versions|versao|versione|versie|wersja|ver|v|build|release|rev|revision|driver|treiber|pilote|controlador|firmware|bios|assembly|fileversion|productversion|oid)["']?\s*[:=]?\s*$/,
  words: [],
  same: (value) => value.toLowerCase(),
};

export const mac: Recogniser = {
  name: 'mac',
  label: 'MAC',
  family: 'network',
  languages: [],
  rule: 'off',
  patterns: [
    { regex: /(?<![\w:-])[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){4}(?![\w:-])/dg, score: 0.8 },
    { regex: /(?<![\w.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![\w.])/dg, score: 0.6 },
  ],
  check: (value) => !/^(?:0+|f+)$/i.test(value.replace(/[:.-]/g, '')),
  words: [],
  same: (value) => value.replace(/[:.-]/g, '').toLowerCase(),
};
