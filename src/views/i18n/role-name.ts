import type { T, TextKey } from './translator.ts';

/** A role as pages name it: a built-in one has its name in every language, the others the one they were given. */
export interface NamedRole {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
}

export function roleName(t: T, { id, name, builtIn }: NamedRole): string {
  return builtIn ? t(`roles.built-in.${id}.name` as TextKey) : name;
}

export function roleDescription(t: T, { id, description, builtIn }: NamedRole & { readonly description: string }): string {
  return builtIn ? t(`roles.built-in.${id}.description` as TextKey) : description;
}
