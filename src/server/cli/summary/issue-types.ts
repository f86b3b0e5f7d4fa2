import type { IssueTypeNames } from '../../../views/i18n/issue-type-name.ts';
import type { IssueType } from '../../domain/issue-types/model.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';

/** By code: how the company calls those that it named itself. */
export async function issueTypesBy(client: Client): Promise<IssueTypeNames> {
  const { issueTypes } = accepted<{ issueTypes: IssueType[] }>(await client.send('GET', '/api/v1/issue-types'));
  return Object.fromEntries(issueTypes.map((type) => [type.code, type]));
}
