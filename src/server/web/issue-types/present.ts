import type { IssueTypeView } from '../../../views/pages/issue-types/props.ts';
import type { summariesByType } from '../../domain/issue-types/list.ts';
import type { IssueType } from '../../domain/issue-types/model.ts';

export function withSummaries(type: IssueType, counts: ReturnType<typeof summariesByType>): IssueTypeView {
  return { ...type, summaries: counts.get(type.code) ?? { current: 0, replaced: 0 } };
}
