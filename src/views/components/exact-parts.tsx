import type { Part } from '../summary-text/parts.ts';

/** A rendered sentence, with what is exactly as captured set apart. */
export const ExactParts = ({ parts }: { parts: readonly Part[] }) => (
  <>{parts.map((part) => (typeof part === 'string' ? part : <code>{part.exact}</code>))}</>
);
