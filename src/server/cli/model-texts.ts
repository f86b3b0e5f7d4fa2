import type { ModelErrorCode, ModelErrorParams } from '../../llm/models/errors.ts';
import type { Note } from '../../llm/models/notes.ts';
import { isTextKey } from '../../views/i18n/translator.ts';
import type { Ui } from '../../views/i18n/ui.ts';

/** What happens on a model's way, in words; what belongs to one source is indented below it. */
export function noteText({ t, bytes }: Ui, note: Note): string {
  switch (note.code) {
    case 'given-up':
    case 'retrying':
      return `  ${t(`models.note.${note.code}`, { ...note, reason: t(`models.source.${note.reason}`) })}`;
    case 'resumed':
      return `  ${t('models.note.resumed', { amount: bytes(note.bytes) })}`;
    case 'restarted':
    case 'wrong-hash':
      return `  ${t(`models.note.${note.code}`, { ...note })}`;
    default:
      return t(`models.note.${note.code}`, { ...note });
  }
}

export function modelErrorText<C extends ModelErrorCode>({ t, bytes }: Ui, code: C, params: ModelErrorParams[C]): string {
  const { neededBytes, freeBytes, sha256, bytes: size } = params as Partial<Record<string, number>> & { readonly sha256?: string };
  const amounts = { needed: bytes(neededBytes ?? 0), free: bytes(freeBytes ?? 0) };
  const text = t(`models.errors.${code}`, { ...params, ...amounts });
  return code === 'model.unlisted' ? `${text}\n${ownEntry(sha256 ?? '', size ?? 0)}` : text;
}

/** What a model is for: a code of the catalogue in words, or what an own entry says. */
export function purposeText({ t }: Ui, purpose: string): string {
  const key = `models.purpose.${purpose}`;
  return isTextKey(key) ? t(key) : purpose;
}

function ownEntry(sha256: string, bytes: number): string {
  const entry = { id: 'my-model', name: 'My model', file: 'my-model.gguf', bytes, sha256, licence: 'Apache-2.0', context: 8192 };
  return JSON.stringify({ models: [entry] }, null, 2);
}
