export const platforms = ['windows', 'macos', 'other', 'unknown'] as const;
export type Platform = (typeof platforms)[number];

/** The system that a text names: "Windows 11", "macOS 15.1", "Darwin". SPEC A8, C6: what nobody can tell is `unknown`, which refuses. */
export function platformOf(text: string): Platform {
  const named = text.trim().toLowerCase();
  if (/^win(dows)?( ?nt|32|64)?([^a-z]|$)/.test(named)) return 'windows';
  if (/^(mac|macos|mac ?os ?x|os ?x|darwin)([^a-z]|$)/.test(named)) return 'macos';
  return /^(linux|ubuntu|debian|fedora|android|ios|ipados|chrome ?os|cros|freebsd|other)([^a-z]|$)/.test(named) ? 'other' : 'unknown';
}
