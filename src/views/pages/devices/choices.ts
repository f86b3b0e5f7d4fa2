import type { T } from '../../i18n/translator.ts';
import { type NameChoice, platformViews } from './props.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function namesAsOptions(choices: readonly NameChoice[]): Option[] {
  return choices.map(({ id, name }) => ({ value: id, label: name }));
}

export function platformOptions(t: T): Option[] {
  return platformViews.map((value) => ({ value, label: t(`devices.platforms.${value}`) }));
}
