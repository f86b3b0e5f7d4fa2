import type { VendorKey } from './vendor-key.ts';

/**
 * The keys that this program believes (SPEC D7). `node scripts/licence.ts keys` makes a pair and prints its line for this
 * list; the private half stays with the vendor and is no part of the product.
 */
export const builtInKeys: readonly VendorKey[] = [
  { id: 'tYdguHKL-8Tx-KOrsw6u67T65m0lx01DErYILh_xjPU', x: 'CGiq6V-VLNRyRPF0fflQDwXfKJ9FmVZFRO7ZVLQRqyI', use: 'current' },
  { id: 'JxhKH52svk-QN3EDuzKmQ_Af7O1ZpgwOcJhtSciPXKQ', x: '4wHmRBACLR9gJMSujxG_TDWFkmAQMrTbTH2zuTxcH0o', use: 'next' },
];
