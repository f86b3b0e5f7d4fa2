/** Where to go after a form: a path of this box, never another site's address ("//evil", "/\evil", "https:…"). */
export function ownPath(wanted: string | undefined, otherwise = '/'): string {
  if (!wanted?.startsWith('/')) return otherwise;
  const base = 'http://box.invalid';
  const url = URL.parse(wanted, base);
  return url?.origin === base ? url.pathname + url.search : otherwise;
}
