import { isTextKey, type T, type TextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import { type Change, changesOf } from './changes.ts';
import type { AuditRecord } from './props.ts';
import { fieldText, roleText, shortId, valueText } from './value.ts';

/** A piece of a sentence: plain words, or what they speak of. */
export interface Part {
  readonly kind: 'words' | 'actor' | 'record' | 'value';
  readonly text: string;
}

/** "Ana Lima changed the role of Rui Costa from Supporter to Manager". Codes that have no words stand as they are. */
export function sentenceOf(ui: Ui, record: AuditRecord): Part[] {
  const changes = changesOf(record);
  const only = changes.length === 1 ? changes[0] : undefined;
  const { key, isWhole } = keyOf(record, only);
  const fill = new Map<string, Part>([
    ['actor', { kind: 'actor', text: actorText(ui, record) }],
    ['record', { kind: 'record', text: recordText(ui, record) }],
    ['noun', { kind: 'words', text: record.noun }],
    ['action', { kind: 'words', text: record.action }],
    ['before', { kind: 'value', text: valueText(ui, record, only?.field ?? '', only?.before) }],
    ['after', { kind: 'value', text: valueText(ui, record, only?.field ?? '', only?.after) }],
  ]);
  const parts = filled(ui.t, key, fill, record);
  return isWhole || changes.length === 0 ? parts : [...parts, { kind: 'words', text: ` (${changeText(ui, record, changes)})` }];
}

export function plainSentence(ui: Ui, record: AuditRecord): string {
  return sentenceOf(ui, record)
    .map(({ text }) => text)
    .join('');
}

/** Who it was, as the subject of a sentence. */
export function actorText({ t }: Ui, { actor, names }: Pick<AuditRecord, 'actor' | 'names'>): string {
  const [, kind, id = ''] = /^(account|key):(.+)$/.exec(actor) ?? [];
  if (kind === 'account') return names[id] ?? t('audit.who.gone-account', { id: shortId(id) });
  if (kind === 'key') return t('audit.who.key', { name: names[id] ?? shortId(id) });
  const key = `audit.who.${actor}`;
  return isTextKey(key) ? t(key) : actor;
}

/** What the record that was acted on is called, or the end of its id. */
export function recordText(ui: Ui, record: AuditRecord): string {
  const { noun, recordId, names } = record;
  const setting = `settings.item.${recordId}.label`;
  if (noun === 'setting' && isTextKey(setting)) return ui.t(setting);
  const name = names[recordId] ?? namedBefore(record);
  return name ?? (noun === 'role' ? roleText(ui, record, recordId) : shortId(recordId));
}

/** A record that is gone is told by the name that its end wrote down. */
function namedBefore(record: AuditRecord): string | null {
  const details = (record.details ?? {}) as { name?: unknown; before?: { name?: unknown } };
  const digest = details.name ?? details.before?.name;
  return typeof digest === 'string' ? (record.names[digest] ?? null) : null;
}

/** The closest words there are; `isWhole`: they tell the change too. */
function keyOf({ noun, action }: AuditRecord, only: Change | undefined): { key: TextKey; isWhole: boolean } {
  const changed = only && `audit.told.${noun}.changed-${only.field}`;
  if (changed && isTextKey(changed)) return { key: changed, isWhole: true };
  const key = [`audit.told.${noun}.${action}`, `audit.done.${action}`].find(isTextKey) ?? 'audit.done-unknown';
  return { key, isWhole: false };
}

/** Names are put in after the words: whatever stands in them, they are no part of the text's own marks. */
function filled(t: T, key: TextKey, fill: ReadonlyMap<string, Part>, record: AuditRecord): Part[] {
  const thing = `audit.thing.${record.noun}`;
  const marks = Object.fromEntries([...fill.keys()].map((name) => [name, `\u{F0000}${name}\u{F0000}`]));
  const words = t(key, { ...marks, thing: t(isTextKey(thing) ? thing : 'audit.thing-unknown', marks) });
  return words.split('\u{F0000}').flatMap((piece, index) => {
    if (index % 2 === 0) return piece === '' ? [] : [{ kind: 'words' as const, text: piece }];
    const part = fill.get(piece);
    return part ? [part] : [];
  });
}

/** "time zone: UTC → Europe/Paris", or what was changed where that is too much for a sentence. */
function changeText(ui: Ui, record: AuditRecord, changes: readonly Change[]): string {
  const [only] = changes;
  if (!only || changes.length > 1 || !isShort(only)) return changes.map(({ field }) => fieldText(ui, field)).join(', ');
  const [before, after] = [only.before, only.after].map((value) => valueText(ui, record, only.field, value));
  return only.field === '' ? `${before} → ${after}` : `${fieldText(ui, only.field)}: ${before} → ${after}`;
}

/** Values that fit into a sentence; others stand below it. */
function isShort({ before, after }: Change): boolean {
  return [before, after].every((value) => value === null || typeof value !== 'object');
}
