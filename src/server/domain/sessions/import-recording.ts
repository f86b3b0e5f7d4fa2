import type { Ctx } from '../../kit/ctx.ts';
import { attesterOf } from '../consent/attester.ts';
import { completeDrafts } from './complete.ts';
import { type Imported, importSessions } from './import.ts';
import type { SessionDraft } from './model.ts';
import { attestedFacts, type consentBases, type Told } from './told.ts';

/** A file as an importer read it, with what whoever imports it adds and attests. */
export interface Recording {
  /** Named in what is wrong with it. */
  readonly file: string;
  readonly drafts: readonly SessionDraft[];
  readonly told: Told;
  readonly basis: (typeof consentBases)[number] | undefined;
  /** In the words of whoever attests. */
  readonly statement: string;
}

/**
 * Takes a recording in (SPEC C6).
 * @throws Failure import.incomplete: naming everything that neither the file nor anybody told, the basis included; and those
 *   of `importSessions`
 */
export function importRecording(ctx: Ctx, { file, drafts, told, basis, statement }: Recording): (Imported & { readonly events: number })[] {
  const complete = completeDrafts(file, drafts, attestedFacts(ctx, drafts, told), basis === undefined ? ['basis'] : []);
  const attestation = { basis: basis ?? '', attestedBy: attesterOf(ctx.actor), wording: statement };
  const events = new Map(complete.map((session) => [session.id, session.events.length]));
  return importSessions(ctx, complete, attestation).map((taken) => ({ ...taken, events: events.get(taken.externalId) ?? 0 }));
}
