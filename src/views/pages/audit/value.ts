import { permissionText } from '../../i18n/error-text.ts';
import { languageNames, uiLanguages } from '../../i18n/languages.ts';
import { isTextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { AuditRecord } from './props.ts';

/** A value of a record's details as a reader knows it; `field` is its name there. */
export function valueText(ui: Ui, record: AuditRecord, field: string, value: unknown): string {
  const { t } = ui;
  if (value === null || value === undefined || value === '') return t('audit.list.nothing');
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return isTime(field, value) ? ui.moment(new Date(value).toISOString()) : ui.number(value);
  if (typeof value === 'string') return textOf(ui, record, field, value);
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => valueText(ui, record, field, one))
    : Object.entries(value).map(([key, one]) => `${fieldText(ui, key)}: ${valueText(ui, record, key, one)}`);
  return parts.length === 0 ? t('audit.list.nothing') : parts.join(Array.isArray(value) ? ', ' : '; ');
}

/** What a field of the details is called, in the middle of a sentence. */
export function fieldText({ t }: Ui, field: string): string {
  const key = `audit.field.${field}`;
  return isTextKey(key) ? t(key) : permissionText(t, field);
}

/** A role by its name; one that is gone by its id. */
export function roleText({ t }: Ui, { names }: AuditRecord, role: string): string {
  const key = `roles.built-in.${role}.name`;
  return names[role] ?? (isTextKey(key) ? t(key) : shortId(role));
}

/** Enough of an id to tell it from its neighbours. */
export function shortId(id: string): string {
  return /^[0-9a-f-]{36}$/.test(id) || isDigest(id) ? `…${id.slice(-8)}` : id;
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Digests that nobody kept a name beside: people type their password into the field of the e-mail too. */
function isNeverKept({ noun, action }: AuditRecord, field: string): boolean {
  return noun === 'login' && action === 'refused' && field === 'email';
}

function textOf(ui: Ui, record: AuditRecord, field: string, text: string): string {
  const { t } = ui;
  const name = record.names[text];
  if (name !== undefined) return name === '' ? t('audit.list.nothing') : name;
  if (isDigest(text) && !isHash(field)) return t(isNeverKept(record, field) ? 'audit.list.not-kept' : 'audit.list.erased');
  if (field === 'role') return roleText(ui, record, text);
  if (field === 'language' && isLanguage(text)) return languageNames[text];
  if (field === 'scopes') return permissionText(t, text);
  const reach = `permissions.reach.${text}`;
  if (isTextKey(`permissions.${field}.name`) && isTextKey(reach)) return t(reach);
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)) ? ui.moment(text) : text;
}

/** Of a file, say, and of no name. */
function isHash(field: string): boolean {
  return field === 'sha256' || field === 'hash';
}

function isLanguage(tag: string): tag is (typeof uiLanguages)[number] {
  return uiLanguages.some((language) => language === tag);
}

/** Milliseconds since 1970 under a name that tells a time. */
function isTime(field: string, value: number): boolean {
  return /(At|^at|^clock|^mark|^asked|^from|^to)$/.test(field) && value > 1e11 && value < 8.64e15;
}
