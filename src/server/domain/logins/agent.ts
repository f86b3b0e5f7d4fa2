import Bowser from 'bowser';

/** What a browser says of itself, for its owner to recognise it: names as their makers write them, never a proof. */
export interface AgentNames {
  /** "Firefox 140"; null: it says nothing that is known. */
  readonly browser: string | null;
  /** "Windows", without a version: browsers freeze it. */
  readonly system: string | null;
}

const longest = 60;

export function namesIn(agent: string): AgentNames {
  if (agent === '') return { browser: null, system: null };
  const { browser, os } = Bowser.parse(agent);
  const version = browser.version?.split('.')[0];
  return { browser: shown([browser.name, version]), system: shown([os.name]) };
}

function shown(parts: readonly (string | undefined)[]): string | null {
  return parts.filter(Boolean).join(' ').slice(0, longest) || null;
}
