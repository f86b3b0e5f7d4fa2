import { type AnyNode, type ObjectNode, parse } from '@humanwhocodes/momoa';
import type { Why } from '../kit/why.ts';

/** Above this many characters the tree with positions would fill memory: then no line is named (0). */
const largestTree = 4_000_000;

/** Where a text stops being JSON: its line (1-based) and why, in the parser's words. */
export function lineOfFault(text: string): { line: number; why: Why } {
  if (text.length > largestTree) return { line: 0, why: { reason: 'not-json' } };
  try {
    parse(text, { mode: 'json' });
    return { line: 0, why: { reason: 'not-json' } };
  } catch (error) {
    const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 0;
    if (error instanceof RangeError) return { line, why: { reason: 'not-json' } };
    return { line, why: { reason: 'not-json-because', detail: error instanceof Error ? error.message : String(error) } };
  }
}

/** The line (1-based) of the value at a path of valid JSON; where the path ends early (a field is missing), of its nearest holder. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  if (text.length > largestTree) return 0;
  try {
    let node: AnyNode = parse(text, { mode: 'json' }).body;
    for (const part of path) {
      const next = childAt(node, part);
      if (next === undefined) break;
      node = next;
    }
    return node.loc.start.line;
  } catch {
    return 0;
  }
}

function childAt(node: AnyNode, part: PropertyKey): AnyNode | undefined {
  if (node.type === 'Array' && typeof part === 'number') return node.elements[part]?.value;
  if (node.type !== 'Object') return undefined;
  return memberNamed(node, String(part))?.value;
}

/** JSON.parse keeps the last of two equal names. */
function memberNamed(node: ObjectNode, name: string) {
  return node.members.findLast((member) => (member.name.type === 'String' ? member.name.value : member.name.name) === name);
}
