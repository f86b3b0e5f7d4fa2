import type { StatementView, SummaryView } from '../../../views/pages/sessions/props.ts';
import type { VariantsView } from '../../../views/pages/summaries/props.ts';
import { may } from '../../domain/roles/grants.ts';
import { offeredLanguages } from '../../domain/summaries/languages.ts';
import type { Summary } from '../../domain/summaries/model.ts';
import { listTranslations, readTranslation } from '../../domain/summaries/read-translation.ts';
import { againstTranslation } from '../../domain/summaries/request-translation.ts';
import type { Translation } from '../../domain/summaries/translation-model.ts';
import type { Ctx } from '../../kit/ctx.ts';

interface Shown {
  /** The variant that is read; null: as written. */
  readonly language: string | null;
  /** The list that it stands beside. */
  readonly from: string | null;
  /** Languages that the page waited for when it asked. */
  readonly waited?: readonly string[];
}

/** In which languages a session's summary is there, is being translated, and can be asked for (SPEC E4). */
export function presentVariants(ctx: Ctx, sessionId: string, own: string, { language, from, waited = [] }: Shown): VariantsView {
  const { translations, work } = listTranslations(ctx, sessionId);
  const made = translations.map(({ language, untranslated }) => ({ language, untranslated }));
  const underWay = work.flatMap(({ language, state, position, done }) =>
    state === 'queued' || state === 'running' ? [{ language, position, done }] : [],
  );
  const taken = new Set<string>([own, ...made.map((one) => one.language), ...underWay.map((one) => one.language)]);
  const canAsk = may(ctx, 'summaries.generate') && againstTranslation(ctx, sessionId).length === 0;
  return {
    sessionId,
    from,
    own,
    shown: made.find((one) => one.language === language)?.language ?? own,
    made,
    underWay,
    failed: work.flatMap(({ language, state }) => (state === 'failed' || state === 'dead' ? [language] : [])),
    ready: made.map((one) => one.language).filter((one) => waited.includes(one)),
    offered: canAsk ? offeredLanguages(ctx).filter((one) => !taken.has(one.language)) : [],
  };
}

/** The summary as its variant tells it; null: there is none in that language. Reading it leaves a record (SPEC K5). */
export function translatedView(ctx: Ctx, { sessionId }: Summary, variants: VariantsView): SummaryView | null {
  if (variants.shown === variants.own) return null;
  return presentTranslation(readTranslation(ctx, sessionId, variants.shown));
}

function presentTranslation({ content, from, untranslated, provenance, createdAt }: Translation): SummaryView {
  const stayed = (field: string, index: number | null) => untranslated.some((one) => one.field === field && one.index === index);
  const told = <S extends StatementView | null>(field: string, index: number | null, statement: S): S =>
    statement && stayed(field, index) ? { ...statement, language: from } : statement;
  const { title, problem, cause, done, result, open } = content;
  return {
    ...content,
    title: told('title', null, title),
    problem: told('problem', null, problem),
    cause: told('cause', null, cause),
    done: told('done', null, done),
    result: told('result', null, result),
    open: open.map((point, index) => told('open', index, point)),
    translation: { from, createdAt, untranslated, provenance },
  };
}
