export interface TrailStep {
  readonly href: string;
  readonly title: string;
}

interface TrailProps {
  readonly label: string;
  readonly steps: readonly TrailStep[];
  /** This page itself, as the last step. */
  readonly here: string;
}

/** The way to this page: *Admin settings > Roles > role > Edit*. */
export const Trail = ({ label, steps, here }: TrailProps) => (
  <nav class="crumbs" aria-label={label}>
    <ol>
      {steps.map(({ href, title }) => (
        <li>
          <a href={href}>{title}</a>
        </li>
      ))}
      <li>
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
);
