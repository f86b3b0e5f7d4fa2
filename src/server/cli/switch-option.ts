import { Option } from 'commander';

export type Switch = 'on' | 'off';

/** `--insights on`: what is not said is neither. */
export function switchOption(flag: string, about: string): Option {
  return new Option(`--${flag} <switch>`, about).choices(['on', 'off'] satisfies Switch[]);
}

export function switched(value: Switch | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'on';
}
