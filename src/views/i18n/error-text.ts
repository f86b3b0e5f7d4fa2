import { isTextKey, type T, type TextKey, type TextParams } from './translator.ts';

export interface ErrorText {
  /** What happened. */
  readonly what: string;
  readonly why: string;
  /** What to do next. */
  readonly next: string;
}

/** A failure of the closed list in words. `code` is one of the error codes; the catalogues have each of them. */
export function errorText(t: T, code: string, params: TextParams): ErrorText {
  const known = worded(t, code, params);
  const part = (name: string) => t(`errors.${code}.${name}` as TextKey, known);
  return { what: part('what'), why: part('why'), next: part('next') };
}

/** Codes among the parameters become words, a reason under the name `because`; everything else stays as it is. */
function worded(t: T, code: string, params: TextParams): TextParams {
  const { id, noun, reason, permission, field, missing, faults, reasons } = params;
  return {
    ...params,
    ...(noun !== undefined && { noun: wordFor(t, 'nouns', noun) }),
    ...(reason !== undefined && { because: code === 'engine.failed' ? engineText(t, reason) : reasonText(t, params) }),
    ...(permission !== undefined && { permission: permissionText(t, String(permission)) }),
    ...(field !== undefined && { field: fieldText(t, String(field)) }),
    ...(code === 'role.built-in' && { id: roleText(t, String(id)) }),
    ...(code === 'role.beyond-own' && { missing: each(missing, (name) => permissionText(t, name)) }),
    ...(code === 'import.incomplete' && { missing: each(missing, (name) => fieldText(t, name)) }),
    ...(reasons !== undefined && { because: each(reasons, (name) => eligibilityText(t, name)) }),
    ...(Array.isArray(faults) && { faults: linesOf(faults.map((fault) => faultText(t, fault))) }),
    ...(code === 'import.damaged' && { place: placeIn(t, params) }),
  };
}

/** How the model failed: a code of the engine. */
export function engineText(t: T, reason: unknown): string {
  return wordFor(t, 'reasons.engine', reason);
}

/** Why something was refused: the code of a reason (`Why` of the server) in words, with what they name. */
export function reasonText(t: T, { reason, limit, ...params }: TextParams): string {
  return wordFor(t, 'reasons', reason, { ...params, limit, count: limit });
}

/** What is wrong with one field of a form, or with a part of it ("open.2" is told at "open"); null if it is not what was refused. */
export function fieldErrorText(t: T, refusal: { readonly code: string; readonly params: TextParams } | null, field: string): string | null {
  if (refusal?.code !== 'input.invalid') return null;
  return String(refusal.params['field'] ?? '').split('.')[0] === field ? reasonText(t, refusal.params) : null;
}

/** A permission by its name, such as "summaries.view". */
export function permissionText(t: T, permission: string): string {
  const key = `permissions.${permission}.name`;
  return isTextKey(key) ? t(key) : permission;
}

/** A role by the code that is its id; one of the company's own stands under its id. */
function roleText(t: T, role: string): string {
  const key = `roles.built-in.${role}.name`;
  return isTextKey(key) ? t(key) : role;
}

/** A rule that is against it, by its code (SPEC C1). */
export function eligibilityText(t: T, rule: string): string {
  return wordFor(t, 'eligibility', rule);
}

/** The name of a field of forms and of the API; one that has none in words stands as the API calls it. */
export function fieldText(t: T, field: string): string {
  return wordFor(t, 'fields', field || 'whole');
}

/** Several stand below each other. */
function linesOf(lines: readonly string[]): string {
  return lines.length > 1 ? `\n- ${lines.join('\n- ')}\n` : lines.join('');
}

/** One wrong setting: a line of its own. */
function faultText(t: T, fault: TextParams): string {
  const { at, found } = fault;
  const reason = reasonText(t, fault);
  return found === undefined ? t('error.fault.plain', { at, reason }) : t('error.fault.found', { at, reason, found });
}

/** `line` 0: the file as a whole. */
function placeIn(t: T, { line, field }: TextParams): string {
  if (line !== 0) return field ? t('error.place.field', { line, field }) : t('error.place.line', { line });
  return field ? fieldText(t, String(field)) : t('error.place.whole');
}

function wordFor(t: T, area: string, code: unknown, params: TextParams = {}): string {
  const key = `${area}.${code}`;
  return isTextKey(key) ? t(key, params) : String(code);
}

function each(list: unknown, word: (code: string) => string): string {
  return String(list)
    .split(', ')
    .map((code) => word(code))
    .join(', ');
}
