/** Where the pages of groups are. */
export const groupsHref = '/admin/groups';

export function groupHref(id: string): string {
  return `${groupsHref}/${encodeURIComponent(id)}`;
}
