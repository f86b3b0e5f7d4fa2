import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { issueTypes as taxonomy } from '../issue-types/list.ts';
import { redactForModel } from '../redaction/events.ts';
import { eventsOf, findSession } from '../sessions/find.ts';
import { peopleOf } from './checks/people.ts';
import { recheck } from './checks/recheck.ts';
import { type CleanEdit, type SummaryEdit, summaryEditSchema } from './edit-model.ts';
import { editContent } from './edited-content.ts';
import { keepVersion, stillCurrent } from './keep-version.ts';
import { learnNames } from './learn.ts';
import type { SummaryContent } from './model.ts';
import { toVersion, type Version } from './versions.ts';
import { companyVocabulary } from './vocabulary.ts';
import { modelInput } from './write.ts';

/**
 * A person's new version of a summary (SPEC E8): a draft behind the one that was edited, which stays as it is. What changes
 * nothing makes no version. `summary.changed`: the version edited is not the current one any more.
 */
export function editSummary(ctx: Ctx, sessionId: string, input: SummaryEdit): Version {
  const edit = parse(summaryEditSchema, input);
  return transact(ctx.db, () => {
    const current = stillCurrent(ctx, sessionId, edit.version);
    refuseUnknown(ctx, edit);
    const before = current.content as SummaryContent;
    const events = redactForModel(ctx, sessionId, eventsOf(ctx, sessionId));
    const lines = () => modelInput(events, before.language, companyVocabulary(ctx)).timeline.log.lines;
    const { content: unchecked, changed } = editContent(before, withoutRepeats(edit), lines);
    if (changed.length === 0) return toVersion(ctx, current);
    const content = recheck(unchecked, changed, { events, people: peopleOf(findSession(ctx, sessionId)) });
    learnNames(ctx, before.applications, content.applications);
    const edited = keepVersion(ctx, current, content, { change: 'edited', basedOn: current.version });
    const details = { session: sessionId, version: edited.version, from: current.version, changed: changed.join(', ') };
    audit(ctx, { action: 'edited', noun: 'summary', id: edited.id, details });
    return toVersion(ctx, edited);
  });
}

function refuseUnknown(ctx: Ctx, { issueTypes = [] }: CleanEdit): void {
  const known = taxonomy(ctx).map(({ code }) => code);
  const at = issueTypes.findIndex((code) => !known.includes(code));
  if (at >= 0) fail('input.invalid', { field: `issueTypes.${at}`, reason: 'none-of', list: known.join(', ') });
}

function withoutRepeats(edit: CleanEdit): CleanEdit {
  const { issueTypes, applications } = edit;
  return {
    ...edit,
    ...(issueTypes && { issueTypes: [...new Set(issueTypes)] }),
    ...(applications && { applications: [...new Set(applications)] }),
  };
}
