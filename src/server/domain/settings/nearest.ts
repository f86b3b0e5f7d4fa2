import { distance } from 'fastest-levenshtein';
import type { Fault } from '../../kit/why.ts';

/** Nothing is set by this name; the one that it most likely means is told, if one is near. */
export function noSetting(name: string, names: readonly string[]): Fault {
  const steps = (known: string) => distance(name.toLowerCase(), known.toLowerCase());
  const nearest = names.reduce((best, known) => (steps(known) < steps(best) ? known : best));
  return steps(nearest) <= name.length / 3
    ? { at: name, reason: 'setting.misspelt', detail: nearest }
    : { at: name, reason: 'setting.no-setting' };
}
