const scripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((name) => `\\p{Script=${name}}`).join('');

/** Runs of scripts that put no spaces between words. */
export const unspaced = new RegExp(`[${scripts}ー々]+`, 'gu');
const first = new RegExp(`^[${scripts}ー々]`, 'u');

export function isUnspaced(character: string): boolean {
  return first.test(character);
}

/** Their characters two by two, overlapping, the last one alone: two neighbours are what such a text is found by. */
export function pairsOf(text: string): string {
  return (text.match(unspaced) ?? []).map(pairsOfRun).join(' ');
}

function pairsOfRun(run: string): string {
  const characters = [...run];
  return characters.map((one, index) => one + (characters[index + 1] ?? '')).join(' ');
}
