import type { FC, PropsWithChildren } from 'hono/jsx';
import { Mark } from '../components/mark.tsx';
import { Document } from './document.tsx';
import type { Frame } from './frame-props.ts';

interface EntranceProps {
  readonly frame: Frame;
  /** Of the window. */
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
}

/** A page for who is not signed in yet: the mark, what it is about, and one form. */
export const Entrance: FC<PropsWithChildren<EntranceProps>> = ({ frame, title, heading, lead, children }) => (
  <Document frame={frame} title={title} page="login">
    <div class="login">
      <div class="login-head">
        <Mark />
        <h1>{heading}</h1>
        <p>{lead}</p>
      </div>
      {children}
    </div>
  </Document>
);
