import type { Ui } from '../i18n/ui.ts';

interface CountedNamesProps {
  readonly ui: Ui;
  /** What is counted. */
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly href: string; readonly count: number }[];
}

/** Names that lead to their pages, each with how many are in it. */
export const CountedNames = ({ ui, heading, rows }: CountedNamesProps) => (
  <div class="records-scroll">
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{ui.t('form.name')}</th>
          <th scope="col" data-number="">
            {heading}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, href, count }) => (
          <tr>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            <td data-number="">{ui.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
