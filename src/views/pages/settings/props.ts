import type { Frame } from '../../layouts/frame-props.ts';

/** Values as a form writes them; null: not set. */
export interface SettingProps {
  readonly name: string;
  readonly env: string;
  readonly input: 'text' | 'number' | 'choice' | 'time-zone' | 'list';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly choices?: readonly string[] | undefined;
  /** Of languages of summaries: those that the model in use is measured in (SPEC E4). */
  readonly measured?: readonly string[] | undefined;
  readonly value: string | null;
  readonly default: string | null;
  readonly source: 'default' | 'company' | 'environment';
}

export interface SettingsSection {
  readonly name: string;
  readonly settings: readonly SettingProps[];
}

export interface SettingsPageProps {
  readonly frame: Frame;
  /** Those of the company, each section a form of its own. */
  readonly sections: readonly SettingsSection[];
  /** Those of the box, to be read. */
  readonly box: readonly SettingsSection[];
  readonly done: 'saved' | 'reset' | null;
  readonly refused: RefusedSettings | null;
}

/** What was sent and refused: the values typed, by name, and every fault (`Fault` of the server). */
export interface RefusedSettings {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly at: string; readonly setting?: string; readonly reason: string }[];
}
