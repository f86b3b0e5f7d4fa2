/** Where the pages of accounts are. */
export const accountsHref = '/admin/accounts';
export const newAccountHref = `${accountsHref}/new`;
export const changesHref = `${accountsHref}/changes`;
export const exportHref = `${accountsHref}/export`;
export const invitationsHref = `${accountsHref}/invitations`;
export const importsHref = `${accountsHref}/imports`;
export const newImportHref = `${importsHref}/new`;

export function accountHref(id: string): string {
  return `${accountsHref}/${encodeURIComponent(id)}`;
}

export function loginsHref(id: string): string {
  return `${accountHref(id)}/logins`;
}

export function historyHref(id: string): string {
  return `/admin/audit?record=${encodeURIComponent(id)}`;
}

export function hrefWith(path: string, params: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  return given.size > 0 ? `${path}?${given}` : path;
}
