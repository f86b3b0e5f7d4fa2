import { z } from 'zod';
import { uiLanguages } from '../../../views/i18n/languages.ts';
import type { TypedIssueType } from '../../../views/pages/issue-types/props.ts';
import { lastResort } from '../../domain/issue-types/built-in.ts';
import type { IssueType, IssueTypeChange, NewIssueType } from '../../domain/issue-types/model.ts';

const text = (most: number) => z.string().max(most).default('');

/** `examples`: one a line. */
export const issueTypeForm = z.object({
  code: text(200),
  name: text(1_000),
  'names.en': text(1_000),
  'names.fr': text(1_000),
  'names.pt': text(1_000),
  'names.de': text(1_000),
  'names.es': text(1_000),
  definition: text(1_000),
  examples: text(10_000),
  active: z.enum(['true', 'false']).optional(),
  place: text(10),
});

type IssueTypeForm = z.infer<typeof issueTypeForm>;

export function typedIn(form: IssueTypeForm): TypedIssueType {
  const { code, name, definition, examples } = form;
  const names = Object.fromEntries(uiLanguages.map((language) => [language, form[`names.${language}`]])) as TypedIssueType['names'];
  return { code, name, names, definition, examples, active: form.active === 'true', place: Number(form.place) };
}

export function typedOf({ code, name, names, definition, standardDefinition, examples, active, place }: IssueType): TypedIssueType {
  const inLanguages = Object.fromEntries(uiLanguages.map((language) => [language, names[language] ?? ''])) as TypedIssueType['names'];
  const fields = { definition: standardDefinition ? '' : definition, examples: examples.join('\n') };
  return { code, name: name ?? '', names: inLanguages, ...fields, active, place };
}

export function newIn(typed: TypedIssueType): NewIssueType {
  const { code, name, definition } = typed;
  return { code: code.trim(), name, definition, names: namesIn(typed), examples: sentencesIn(typed) };
}

/** An empty field of a built-in one says: as it comes. */
export function changeIn(typed: TypedIssueType, { code, builtIn }: IssueType): IssueTypeChange {
  const { name, definition, active, place } = typed;
  const orStandard = (value: string) => (builtIn && value.trim() === '' ? null : value);
  return {
    name: orStandard(name),
    definition: orStandard(definition),
    names: namesIn(typed),
    examples: sentencesIn(typed),
    ...(code !== lastResort && { active, ...(place > 0 && { place }) }),
  };
}

function namesIn({ names }: TypedIssueType): NonNullable<NewIssueType['names']> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== ''));
}

function sentencesIn({ examples }: TypedIssueType): string[] {
  return examples.split(/\r?\n/).filter((line) => line.trim() !== '');
}
