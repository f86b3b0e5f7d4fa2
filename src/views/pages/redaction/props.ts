import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

export type RuleView = 'off' | 'model' | 'disk';
export const ruleViews: readonly RuleView[] = ['disk', 'model', 'off'];

export interface RecogniserView {
  readonly name: string;
  readonly label: string;
  readonly family: string;
  readonly own: boolean;
  readonly rule: RuleView;
  readonly standardRule: RuleView | null;
  readonly words: readonly string[];
  readonly standardWords: boolean;
}

/** GET /admin/redaction; posts a rule by each recogniser's name to itself. `sessions`: those whose model's log may be shown; null: none may. */
export interface RedactionPageProps {
  readonly frame: Frame;
  readonly rules: readonly RecogniserView[];
  readonly sessions: readonly { readonly id: string; readonly device: string; readonly start: string }[] | null;
  readonly done: 'saved' | 'deleted' | null;
}

/** What stands in the fields. */
export interface TypedRule {
  readonly name: string;
  readonly rule: string;
  /** One a line. */
  readonly words: string;
  readonly pattern: string;
  readonly score: string;
}

/** GET /admin/redaction/rules/:name, posts to itself and to …/deletion; GET /admin/redaction/new (`recogniser` null), posts to itself. */
export interface RulePageProps {
  readonly frame: Frame;
  readonly recogniser: RecogniserView | null;
  readonly typed: TypedRule;
  readonly done: 'saved' | 'created' | 'reset' | null;
  readonly refusal: RefusalView | null;
}

export interface FindView {
  readonly name: string;
  readonly own: boolean;
  readonly rule: RuleView;
  readonly text: string;
  readonly score: number;
}

/** GET and POST /admin/redaction/test */
export interface TrialPageProps {
  readonly frame: Frame;
  readonly text: string;
  readonly trial: { readonly finds: readonly FindView[]; readonly disk: string; readonly model: string } | null;
  readonly refusal: RefusalView | null;
}

/** GET /sessions/:id/model-view */
export interface ModelViewPageProps {
  readonly frame: Frame;
  readonly view: {
    readonly sessionId: string;
    readonly device: string;
    readonly events: number;
    readonly language: string;
    readonly lines: readonly { readonly text: string }[];
    readonly opening: readonly string[];
    readonly ending: readonly string[];
    readonly left: number;
    readonly placeholders: readonly { readonly label: string; readonly values: number }[];
  };
}
