/** Line icons on a 16-unit grid, drawn for Debrief. Decorative: the words stand beside them. */
const drawings = {
  window: 'M2 3.5h12v9H2zM2 6h12M4 4.75h.01M5.75 4.75h.01',
  command: 'M2.5 4l3.5 4-3.5 4M7.5 12.5h6',
  chat: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  note: 'M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3M5.5 8.5h5M5.5 11h3.5',
  file: 'M8 2.5v7.5M5 7.5L8 10.5l3-3M3 13.5h10',
  action: 'M4 2.5l8.5 5.2-3.7.9-1.7 3.6z',
  error: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.8v.01',
  clipboard: 'M4 3.5h8v10H4zM6 2.5h4v2H6z',
  other: 'M8 8m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  solved: 'M3.5 8.5l3 3 6-7',
  partly: 'M8 2.5a5.5 5.5 0 0 1 0 11M8 2.5v11M8 2.5a5.5 5.5 0 0 0 0 11',
  'not-solved': 'M4 4l8 8M12 4l-8 8',
  'handed-over': 'M2.5 8h10M9 4.5L12.5 8 9 11.5',
  unclear: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.6M8 12v.01',
  spark: 'M8 2l1.4 4.6L14 8l-4.6 1.4L8 14l-1.4-4.6L2 8l4.6-1.4z',
  flag: 'M4 14V2.5h7.5L9.5 5.5l2 3H4',
  back: 'M13 8H3.5M7 4.5L3.5 8 7 11.5',
  open: 'M9.5 3h3.5v3.5M13 3L7.5 8.5M6.5 4H3v9h9V9.5',
  person: 'M8 7.5m-2.5-2.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M3 13.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  screen: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
  keyboard: 'M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M4 9.5h.01M6 9.5h4M12 9.5h.01',
  down: 'M4.5 6.5L8 10l3.5-3.5',
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={drawings[name]} />
  </svg>
);

const kinds: ReadonlySet<string> = new Set(['window', 'command', 'chat', 'note', 'file', 'action', 'error', 'clipboard']);

/** The kinds that have an icon and a name of their own; a sender's own kind is "other". */
export function knownKind(kind: string): 'window' | 'command' | 'chat' | 'note' | 'file' | 'action' | 'error' | 'clipboard' | 'other' {
  return kinds.has(kind) ? (kind as 'window') : 'other';
}
