import type { InsightFacts } from '../../../db/insight-blocks.ts';

/** The values that an insight has, "kind id". */
export function valueKeys({ supporter, device, os, outcome, language, origin, types, applications }: InsightFacts): string[] {
  const single = Object.entries({ supporter, device, os, outcome, language, origin }).filter(([, id]) => id !== 0);
  return [
    ...single.map(([kind, id]) => `${kind} ${id}`),
    ...types.map((id) => `type ${id}`),
    ...applications.map((id) => `application ${id}`),
  ];
}
