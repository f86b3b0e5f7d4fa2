import type { AccountRow } from '../../../db/queries/accounts.ts';
import type { Json } from '../../kit/canonical.ts';

/** What administrators decide about an account. `groups`: ids, in order. */
export interface AccountFacts {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly role: string;
  /** SPEC A9. */
  readonly logsSessions: boolean;
  readonly groups: readonly string[];
}

const fields = ['email', 'name', 'language', 'timeZone', 'role', 'logsSessions', 'groups'] as const;

/** Makes a name into what the audit log may hold of it (`named`). */
type Named = (name: string) => string;

export function factsOf({ email, name, language, timeZone, role, logsSessions }: AccountRow, groups: readonly string[]): AccountFacts {
  return { email, name, language, timeZone, role, logsSessions, groups: groups.toSorted() };
}

export function changedFields(before: AccountFacts, after: AccountFacts): (keyof AccountFacts)[] {
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}

/** A new account, as the audit log tells it. */
export function toldFacts(facts: AccountFacts, named: Named): Record<string, Json> {
  return told(facts, fields, named);
}

/** What was changed, before and after; null: nothing. */
export function toldChange(
  before: AccountFacts,
  after: AccountFacts,
  named: Named,
): { before: Record<string, Json>; after: Record<string, Json> } | null {
  const changed = changedFields(before, after);
  return changed.length === 0 ? null : { before: told(before, changed, named), after: told(after, changed, named) };
}

function told(facts: AccountFacts, which: readonly (keyof AccountFacts)[], named: Named): Record<string, Json> {
  return Object.fromEntries(
    which.map((field): [string, Json] => [field, field === 'email' || field === 'name' ? named(facts[field]) : facts[field]]),
  );
}
