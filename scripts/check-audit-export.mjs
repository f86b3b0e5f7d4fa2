#!/usr/bin/env node
/**
 * Checks an audit log that Debrief exported as JSON Lines, without Debrief: any Node from 18 on, nothing to install.
 * The format, and the same in words: docs/audit.md. Ends with 0 if all is well, 1 if not, 2 if it was called wrongly.
 *
 *   node check-audit-export.mjs audit.jsonl box.pub
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

const [file, keyFile] = process.argv.slice(2);
if (!file) {
  console.error('usage: node check-audit-export.mjs FILE [PUBLIC-KEY]');
  process.exit(2);
}

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const idOf = (pem) => sha256(createPublicKey(pem).export({ type: 'spki', format: 'der' }));
const signed = (pem, text, signature) => Boolean(pem) && verify(null, Buffer.from(text), pem, Buffer.from(signature, 'base64url'));
const hashOf = (r) => sha256(JSON.stringify([r.seq, r.at, r.actor, r.source, r.action, r.noun, r.recordId, r.details, r.prevHash]));

async function* linesOf(path) {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path)) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield rest;
}

async function check() {
  const all = createHash('sha256');
  let [head, end, records, signedTo] = [null, null, 0, 0];
  let last = { seq: 0, hash: sha256('debrief.audit.v1') };
  let keys = {};
  let keyId = '';
  for await (const bytes of linesOf(file)) {
    const line = JSON.parse(bytes.toString('utf8'));
    if (end) throw new Error('there is more behind the end');
    if (!head) {
      if (line.type !== 'export' || line.format !== 'debrief audit export v1') throw new Error('not an export of the audit log');
      head = line;
      keys = Object.fromEntries(Object.values(head.publicKeys).map((pem) => [idOf(pem), pem]));
      if (keyFile) keys[idOf(readFileSync(keyFile, 'utf8'))] = readFileSync(keyFile, 'utf8');
      keyId = keyFile ? idOf(readFileSync(keyFile, 'utf8')) : head.keyId;
      if (head.keyId !== keyId) throw new Error('signed with another key');
    } else if (line.type === 'record') {
      const follows = line.seq === last.seq + 1;
      if (head.complete ? !follows : line.seq <= last.seq) throw new Error(`record ${line.seq}: one before it is missing`);
      if (hashOf(line) !== line.hash) throw new Error(`record ${line.seq}: it was changed`);
      if (follows && line.prevHash !== last.hash) throw new Error(`record ${line.seq}: it does not follow the one before it`);
      last = { seq: line.seq, hash: line.hash };
      records += 1;
    } else if (line.type === 'signature') {
      const fits = line.seq === last.seq && line.hash === last.hash;
      const text = `debrief audit head v1\n${line.seq}\n${line.hash}\n${line.at}`;
      if (!fits || !signed(keys[line.keyId], text, line.signature)) throw new Error(`record ${line.seq}: the signature does not fit`);
      signedTo = line.seq;
    } else if (line.type === 'end') {
      end = line;
      continue;
    } else throw new Error('a line that is none of an export');
    all.update(bytes).update('\n');
  }
  if (!end) throw new Error('the end is missing');
  if (end.records !== records || (head.complete && (last.seq !== head.last || signedTo !== last.seq)))
    throw new Error('records are missing at the end');
  const sum = all.digest('hex');
  const text = `debrief audit export v1\n${records}\n${sum}`;
  if (sum !== end.sha256 || end.keyId !== keyId || !signed(keys[keyId], text, end.signature)) throw new Error('the file was changed');
  return { records, complete: head.complete, keyId };
}

try {
  const { records, complete, keyId } = await check();
  console.log(`intact: ${records} records${complete ? ', the whole log' : ', chosen by a filter'}`);
  console.log(`signed with ${keyId}${keyFile ? '' : ': compare it with the key of the box, which "debrief audit key" prints there'}`);
} catch (error) {
  console.log(`broken: ${error.message}`);
  process.exitCode = 1;
}
