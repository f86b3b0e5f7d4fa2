/** Where the pages of modules are. */
export const modulesHref = '/admin/modules';

export function moduleHref(id: string): string {
  return `${modulesHref}/${encodeURIComponent(id)}`;
}
