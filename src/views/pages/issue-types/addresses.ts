/** Where the pages of issue types are. */
export const issueTypesHref = '/admin/issue-types';
export const newIssueTypeHref = `${issueTypesHref}/new`;

/** A new one's page has an address of its own: `new` is a code like any other. */
export function issueTypeHref(code: string): string {
  return `${issueTypesHref}/types/${encodeURIComponent(code)}`;
}
