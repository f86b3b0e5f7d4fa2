import { languagesWanted } from '../../../db/queries/questions.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** A language that remote people's browsers asked for and pages do not have: they read English (SPEC B2). */
export interface WantedLanguage {
  /** BCP 47, the primary part: "nl". */
  readonly language: string;
  readonly times: number;
  /** RFC 3339: when somebody last answered so. */
  readonly latest: string;
}

/** For administrators; the one asked for most first. */
export function wantedLanguages(ctx: Ctx): WantedLanguage[] {
  return languagesWanted(ctx.db).map(({ latest, ...rest }) => ({ ...rest, latest: iso(latest) }));
}
