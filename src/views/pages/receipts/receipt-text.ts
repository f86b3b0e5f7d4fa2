import { isTextKey, type T } from '../../i18n/translator.ts';
import type { ReceiptView } from './props.ts';

/** Who answered or attested. */
export function whoText(t: T, { kind, attestedBy }: Pick<ReceiptView, 'kind' | 'attestedBy'>): string {
  return kind === 'consent' ? t('receipts.remote') : (attestedBy ?? t('receipts.on-box'));
}

export function basisText(t: T, basis: string): string {
  const key = `imports.bases.${basis}`;
  return isTextKey(key) ? t(key) : basis;
}
