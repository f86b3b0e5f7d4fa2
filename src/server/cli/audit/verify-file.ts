import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkExport, type ExportVerdict } from '../../domain/audit/check-export.ts';
import { publicKeyId } from '../../kit/signing-key.ts';
import { Refused } from '../exit.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly key?: string;
  readonly json?: true;
}

/** Checks an exported file, without a server and without a data folder; true: whole. */
export async function verifyFile(io: Io, file: string, { key, json }: Options): Promise<boolean> {
  const publicKey = key ? await readPublicKey(io, key) : null;
  const verdict = await checkExport(linesOf(file), publicKey);
  if (json) say(io, JSON.stringify(verdict));
  else tell(io, verdict);
  if (!publicKey && verdict.keyId) note(io, wordsOf(io).t('audit.cli.verify.own-key', { key: verdict.keyId }));
  return verdict.broken === null;
}

async function readPublicKey(io: Io, file: string): Promise<string> {
  const pem = await readFile(file, 'utf8');
  try {
    publicKeyId(pem);
    return pem;
  } catch {
    throw new Refused('input.invalid', wordsOf(io).t('audit.cli.verify.no-key', { file }));
  }
}

function tell(io: Io, { broken, complete, records, exportedAt, signedTo, keyId }: ExportVerdict): void {
  const ui = wordsOf(io);
  const { t } = ui;
  if (broken) {
    const { line, seq, reason } = broken;
    const why = t(`audit.reason.${reason}`);
    say(io, seq === null ? t('audit.cli.verify.broken-line', { line, reason: why }) : t('audit.cli.verify.broken', { seq, reason: why }));
    return;
  }
  const when = exportedAt && !Number.isNaN(Date.parse(exportedAt)) ? ui.moment(exportedAt) : String(exportedAt);
  say(io, t(complete ? 'audit.cli.verify.whole' : 'audit.cli.verify.chosen', { count: records, when }));
  if (complete) say(io, t('audit.cli.verify.signed', { seq: signedTo, key: keyId }));
}

/** By "\n" alone: a name may hold what else counts as the end of a line. */
async function* linesOf(file: string): AsyncGenerator<Uint8Array> {
  let rest: Buffer[] = [];
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, end)]);
      rest = [];
      from = end + 1;
    }
    rest.push(piece.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield last;
}
