/** Where the pages of roles are. */
export const rolesHref = '/admin/roles';
export const newRoleHref = `${rolesHref}/new`;
export const comparisonHref = `${rolesHref}/comparison`;

export function roleHref(id: string): string {
  return `${rolesHref}/${id}`;
}

export function copyHref(id: string): string {
  return `${newRoleHref}?copy=${encodeURIComponent(id)}`;
}
