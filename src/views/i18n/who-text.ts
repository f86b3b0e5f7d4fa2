import type { T } from './translator.ts';

/** Who made or marked a version ("account:…", "operator"; null: nobody had to ask), by name where one is kept. */
export function whoText(t: T, who: string | null, name: string | null): string {
  if (name !== null) return name;
  if (who === 'operator') return t('revision.who.operator');
  return t(who === null || who === 'system' ? 'revision.who.system' : 'revision.who.gone');
}
