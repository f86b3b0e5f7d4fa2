/** Names that were found to be some; asking the runtime takes half a millisecond, and settings are read with each request. */
const known = new Set<string>();
const most = 1000;

/** True for an IANA name ("Europe/Paris") that this runtime knows, in any case. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  if (known.size < most) known.add(name);
  return true;
}
