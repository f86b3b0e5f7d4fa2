/** Where to go after a form: a path of this box, never another site's address ("//evil", "/\evil", "/.//evil", "https:…"). */
export function ownPath(wanted: string | undefined, otherwise = '/'): string {
  if (!wanted?.startsWith('/')) return otherwise;
  const base = 'http://box.invalid';
  const url = URL.parse(wanted, base);
  // "/.//evil" stays on this box and has the path "//evil", which as a place to go to is another site's.
  return url?.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : otherwise;
}
