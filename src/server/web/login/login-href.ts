/** The sign-in page that leads on to `next`, a path of this box. */
export function loginHref(next: string, { over = false } = {}): string {
  const query = new URLSearchParams({ ...(over && { over: '' }), ...(next !== '/' && { next }) }).toString();
  return query ? `/login?${query}` : '/login';
}
