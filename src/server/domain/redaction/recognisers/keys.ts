import type { Candidate, Recogniser } from '../model.ts';

const begin = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
const end = /-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** From its first line to its last; one that was cut ends where the letters of such a block do. */
function* privateKeys(text: string): Iterable<Candidate> {
  let from = 0;
  for (;;) {
    begin.lastIndex = from;
    const first = begin.exec(text);
    if (first === null) break;
    const body = first.index + first[0].length;
    end.lastIndex = body;
    const last = end.exec(text);
    const stop = last === null ? endOfBlock(text, body) : last.index + last[0].length;
    yield { start: first.index, end: stop, score: 1 };
    from = stop;
    if (last === null) break;
  }
  yield* puttyKeys(text);
}

function endOfBlock(text: string, from: number): number {
  const block = /[A-Za-z0-9+/=\s\\:,-]*/y;
  block.lastIndex = from;
  return from + (block.exec(text)?.[0].trimEnd().length ?? 0);
}

function* puttyKeys(text: string): Iterable<Candidate> {
  const lines = /Private-Lines: \d{1,4}\r?\n(?<value>(?:[A-Za-z0-9+/=]{1,76}\r?\n?){1,400})/dg;
  for (let match = lines.exec(text); match !== null; match = lines.exec(text)) {
    const [start, stop] = match.indices?.groups?.value ?? [0, 0];
    yield { start, end: start + text.slice(start, stop).trimEnd().length, score: 1 };
  }
}

export const privateKey: Recogniser = {
  name: 'private-key',
  label: 'PRIVATE_KEY',
  family: 'secrets',
  languages: [],
  rule: 'disk',
  hint: /PRIVATE KEY|Private-Lines/,
  search: privateKeys,
  words: [],
};

/** Eight groups of six digits, each a multiple of eleven below 2^16 × 11. */
export const recoveryKey: Recogniser = {
  name: 'recovery-key',
  label: 'RECOVERY_KEY',
  family: 'secrets',
  languages: [],
  rule: 'disk',
  patterns: [{ regex: /(?<![\w-])\d{6}(?:[ -]\d{6}){7}(?![\w-])/dg, score: 1 }],
  check: (value) => value.split(/[ -]/).every((group) => Number(group) % 11 === 0 && Number(group) < 720_896),
  words: [],
  same: (value) => value.replace(/\D/g, ''),
};

/** Of Windows and of Office, and what is called a key of another product. It can be needed again, so it is stored. */
export const productKey: Recogniser = {
  name: 'product-key',
  label: 'PRODUCT_KEY',
  family: 'secrets',
  languages: [],
  rule: 'model',
  hint: /-/,
  patterns: [
    { regex: /(?<![\w-])[BCDFGHJKMNPQRTVWXY2-9]{5}(?:-[BCDFGHJKMNPQRTVWXY2-9]{5}){4}(?![\w-])/dg, score: 0.8 },
    { regex: /(?<![\w-])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){3,7}(?![\w-])/dg, score: 0.3 },
  ],
  check: (value) => /[A-Z]/.test(value) && /\d/.test(value) && !/^[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}/.test(value),
  words:
    "product key,licence key,license key,licence code,license code,activation key,activation code,serial key,cd key,produktschlüssel,produkt-key,lizenzschlüssel,lizenzcode,aktivierungsschlüssel,aktivierungscode,freischaltcode,clé de produit,clé de licence,clé produit,clé d'activation,code d'activation,clave de producto,clave de licencia,código de activación,codice di attivazione,chiave di licenza,chiave di attivazione,codice prodotto,chave do produto,chave de licença,chave de ativação,código de ativação,productcode,productsleutel,licentiesleutel,licentiecode,activatiecode,klucz produktu,klucz licencyjny,kod aktywacyjny,授权码,激活码,序列号,プロダクトキー,ライセンスキー".split(
      ',',
    ),
};
