import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

export interface ModuleView {
  readonly id: string;
  readonly name: string;
  readonly insights: boolean;
  /** How many came through it. */
  readonly sessions: number;
}

/** What stands in the fields. */
export type TypedModule = Pick<ModuleView, 'name' | 'insights'>;

/** What the company's settings make of modules; `modules`: they decide. */
export type ModuleNote = 'ai-off' | 'off' | 'all' | 'modules';

/** GET /admin/modules ?cursor= ; posts `name`, `insights` to itself. */
export interface ModuleListPageProps {
  readonly frame: Frame;
  readonly modules: readonly ModuleView[];
  readonly total: number;
  readonly note: ModuleNote;
  readonly typed: TypedModule;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'created' | 'deleted' | null;
  readonly refusal: RefusalView | null;
}

/** GET /admin/modules/:id; posts the fields, and `was.<field>` of each, to itself, and to …/deletion. */
export interface ModulePageProps {
  readonly frame: Frame;
  readonly module: ModuleView;
  readonly note: ModuleNote;
  readonly typed: TypedModule;
  readonly done: 'changed' | null;
  readonly refusal: RefusalView | null;
}
