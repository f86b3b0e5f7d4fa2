import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

export const ruleKinds = ['process', 'bundle', 'package', 'window', 'name'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export interface ApplicationRuleView {
  readonly id: string;
  readonly kind: RuleKind;
  readonly pattern: string;
  /** Null: no application. */
  readonly product: string | null;
  readonly active: boolean;
  /** A correction of a summary made it. */
  readonly learned: boolean;
}

/** What stands in the fields. */
export interface TypedApplicationRule {
  readonly kind: string;
  readonly pattern: string;
  readonly product: string;
  readonly active: boolean;
}

export interface CalledView {
  readonly application: string | null;
  readonly place: 'work' | 'private' | 'shell' | 'support';
  readonly title: string;
}

export interface ApplicationTrialView {
  readonly app: string;
  readonly title: string;
  /** Null: nothing was tried. */
  readonly called: (CalledView & { readonly builtIn: CalledView }) | null;
  readonly refusal: RefusalView | null;
}

/** GET /admin/applications ?cursor= ; posts a new rule to itself, what is to be tried to …/test. */
export interface ApplicationListPageProps {
  readonly frame: Frame;
  readonly rules: readonly ApplicationRuleView[];
  readonly total: number;
  readonly trial: ApplicationTrialView;
  readonly typed: TypedApplicationRule;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'created' | 'deleted' | 'imported' | null;
  readonly refusal: RefusalView | null;
}

/** GET /admin/applications/rules/:id; posts the fields to itself, and to …/deletion. */
export interface ApplicationRulePageProps {
  readonly frame: Frame;
  readonly rule: ApplicationRuleView;
  readonly typed: TypedApplicationRule;
  readonly done: 'changed' | null;
  readonly refusal: RefusalView | null;
}
