import type { Frame } from '../../layouts/frame-props.ts';
import type { BalanceView, WarningView } from '../credits/props.ts';
import type { RefusedSettings, SettingProps } from '../settings/props.ts';

/** Why nothing is captured although it is switched on. */
export type GapView = 'nothing-on' | 'no-module' | 'no-policy';

/** Where an option's fine control is set, for whoever may open it (SPEC A3, A6). */
export interface ControlLinks {
  readonly modules: string | null;
  readonly policies: string | null;
}

export interface AiPageProps {
  readonly frame: Frame;
  readonly active: SettingProps;
  /** Outgoing and incoming, each with its modes. */
  readonly modes: readonly SettingProps[];
  /** Language of summaries, times, and when to warn. */
  readonly others: readonly SettingProps[];
  readonly gaps: readonly GapView[];
  readonly links: ControlLinks;
  /** Sessions that wait for a summary, of those that the reader may see; null: who may not have them written. */
  readonly waiting: number | null;
  /** Languages that remote people's browsers asked for and pages do not have (SPEC B2), and how often. */
  readonly wanted: readonly { readonly language: string; readonly times: number }[];
  readonly balance: BalanceView;
  readonly warnings: readonly WarningView[];
  readonly done: 'on' | 'off' | 'saved' | 'reset' | null;
  readonly refused: RefusedSettings | null;
}
