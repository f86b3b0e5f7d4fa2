import type { Frame } from '../../layouts/frame-props.ts';
import type { SessionView, SummaryView } from '../sessions/props.ts';
import type { VersionView } from './props.ts';

/** GET /sessions/:id/note */
export interface NotePageProps {
  readonly frame: Frame;
  readonly session: SessionView;
  readonly summary: SummaryView;
  /** Who reviewed it; null: a draft. */
  readonly review: VersionView['review'];
  /** The session's page, whole: https://… */
  readonly address: string;
}
