/** Text in which what stands for a value is told from the rest, to eyes and to screen readers alike. */
export const Redacted = ({ text }: { text: string }) => (
  <>{text.split(/(\[[A-Z][A-Z0-9_]*_\d+\])/).map((part, index) => (index % 2 === 1 ? <mark class="placeholder">{part}</mark> : part))}</>
);
