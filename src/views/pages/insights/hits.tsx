import type { PiecesView } from './props.ts';

/** Text with what was searched for marked in it. */
export const Hits = ({ pieces }: { pieces: PiecesView }) => <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;
