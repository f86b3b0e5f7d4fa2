import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { Outcome } from '../../summary-text/types.ts';
import type { DifferenceView } from './props.ts';

type Field = DifferenceView['fields'][number];
type Part = Field['parts'][number];

/** Field by field, what is gone and what is new; said to screen readers, too. */
export const DifferenceList = ({ ui, difference }: { ui: Ui; difference: DifferenceView }) => {
  const { from, to, fields, language } = difference;
  const labels: Readonly<Record<string, string>> = { ...summaryTexts[ui.language].labels, title: ui.t('revision.difference.title-field') };
  return (
    <section class="card difference" aria-labelledby="difference-title">
      <h2 id="difference-title">{ui.t('revision.difference.title', { from, to })}</h2>
      {fields.length === 0 && <p>{ui.t('revision.difference.same')}</p>}
      <dl>
        {fields.map((field) => (
          <div>
            <dt>{labels[field.field] ?? field.field}</dt>
            <dd lang={field.kind === 'text' ? language : undefined}>
              {field.kind === 'steps' ? ui.t('revision.difference.steps') : <Parts ui={ui} field={field} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Parts = ({ ui, field }: { ui: Ui; field: Field }) => {
  if (field.kind === 'text') return field.parts.map((part) => <Marked ui={ui} part={part} words={part.text} />);
  return (
    <ul>
      {field.parts.map((part) => (
        <li>
          <Marked ui={ui} part={part} words={valueText(ui, field.field, part.text)} />
        </li>
      ))}
    </ul>
  );
};

const Marked = ({ ui, part: { change }, words }: { ui: Ui; part: Part; words: string }) => {
  if (change === 'same') return <>{words}</>;
  const Tag = change === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span class="sr-only">{ui.t(`revision.difference.${change}`)}: </span>
      {words}
    </Tag>
  );
};

function valueText(ui: Ui, field: string, value: string): string {
  if (field === 'outcome') return summaryTexts[ui.language].outcomes[value as Outcome] ?? value;
  return field === 'issueTypes' ? ui.issueType(value) : value;
}
