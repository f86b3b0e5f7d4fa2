import type { Kind, Value } from './kinds.ts';

/** The process's variables, or what stands for them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export const sections = ['company', 'ai', 'summaries', 'logins', 'api', 'network', 'folders', 'model', 'log', 'commands'] as const;

/**
 * Something that can be set. What it is for stands in the catalogue: `settings.item.<name>`. One of the box is read from
 * its variable when the program starts; one of the company is changed while it runs, unless its variable pins it.
 */
export interface Setting<V extends Value = Value, D extends Default = Default> {
  readonly where: 'box' | 'company';
  readonly section: (typeof sections)[number];
  readonly env: string;
  readonly kind: Kind<V>;
  readonly default: D;
}

/** As text, so that it passes the same check as what somebody sets; null: may stay unset. */
export type Default = string | null | ((env: Environment) => string);

export type ValueOf<S extends Setting> = S extends Setting<infer V, infer D> ? V | (D extends null ? null : never) : never;
