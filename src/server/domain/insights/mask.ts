/** By number: 1 fits. What lies beyond its end does not. */
export type Mask = Uint8Array;

export function maskOf(ids: readonly number[]): Mask {
  let last = -1;
  for (const id of ids) if (id > last) last = id;
  const mask = new Uint8Array(last + 1);
  for (const id of ids) mask[id] = 1;
  return mask;
}
