/** Lines as text without the empty ones around them. */
export function trimLines(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first === -1
    ? ''
    : lines
        .slice(first, last + 1)
        .map((line) => line.trimEnd())
        .join('\n');
}
