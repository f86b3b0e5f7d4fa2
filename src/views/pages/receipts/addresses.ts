export const receiptsHref = '/admin/receipts';

export function receiptHref(id: string): string {
  return `${receiptsHref}/${encodeURIComponent(id)}`;
}

export function withdrawalHref(id: string): string {
  return `${receiptHref(id)}/withdrawal`;
}
