import type { InsightSource } from '../../../db/queries/insight-keep.ts';
import type { SummaryContent } from '../summaries/model.ts';

/** The latest second that four bytes can tell. */
const lastSecond = 2 ** 32 - 1;

/** What is counted and filtered of an insight, as values; times in seconds. Its open points are counted by their marks. Pure. */
export function plainFacts({ content, startedAt, endedAt, supporterAccountId, deviceId, platform, reviewedAt }: InsightSource) {
  const { issueTypes, applications, outcome, language, origin, flags } = content as SummaryContent;
  return {
    started: seconds(startedAt),
    seconds: endedAt === null ? 0 : seconds(endedAt - startedAt),
    supporter: supporterAccountId,
    device: deviceId,
    os: platform,
    ...{ outcome, language, origin },
    types: [...new Set(issueTypes)],
    applications: [...new Set(applications)],
    flags: Math.min(flags.length, 255),
    isReviewed: reviewedAt !== null,
  };
}

export type PlainFacts = ReturnType<typeof plainFacts>;

function seconds(milliseconds: number): number {
  return Math.min(Math.max(Math.floor(milliseconds / 1000), 0), lastSecond);
}
