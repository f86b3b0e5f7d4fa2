import type { Ctx } from '../../kit/ctx.ts';
import { companyNaming } from '../applications/naming.ts';
import { type IssueTypeDefinition, issueTypeDefinitions } from '../issue-types/built-in.ts';
import { modelTaxonomy } from '../issue-types/taxonomy.ts';
import { asBuiltIn, type Naming } from '../timeline/naming.ts';

/** The words that a summary is written with: the issue types to choose from, and how applications are called. */
export interface Vocabulary {
  readonly issueTypes: readonly IssueTypeDefinition[];
  readonly naming: Naming;
}

export const builtInVocabulary: Vocabulary = { issueTypes: issueTypeDefinitions, naming: asBuiltIn };

/** As the company made it (SPEC E2). */
export function companyVocabulary(ctx: Ctx): Vocabulary {
  return { issueTypes: modelTaxonomy(ctx), naming: companyNaming(ctx) };
}
