import { type Doubt, Doubts, doubtsOn } from '../../components/doubts.tsx';
import { Icon } from '../../components/icon.tsx';
import { Statement } from '../../components/statement.tsx';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { StatementView, SummaryView } from './props.ts';

interface FieldsProps {
  readonly ui: Ui;
  readonly summary: SummaryView;
  readonly page: string;
}

/** Problem, cause, done, result and open points under labels of the summary's own language. */
export const SummaryFields = ({ ui, summary, page }: FieldsProps) => {
  const texts = summaryTexts[summary.language];
  const one = (name: 'problem' | 'cause' | 'done' | 'result') => {
    const statement = summary[name];
    return (
      <Field name={name} label={texts.labels[name]} summary={summary}>
        {statement ? (
          <Words ui={ui} statement={statement} summary={summary} page={page} doubts={doubtsOn(summary.flags, name)} />
        ) : (
          <p class="blank">{texts.unknown}</p>
        )}
      </Field>
    );
  };
  return (
    <dl class="fields">
      {one('problem')}
      {one('cause')}
      {one('done')}
      {one('result')}
      <Field name="open" label={texts.labels.open} summary={summary}>
        {summary.open.length === 0 ? <p class="blank">{texts.none}</p> : <OpenPoints ui={ui} summary={summary} page={page} />}
      </Field>
    </dl>
  );
};

const Field = (props: { name: string; label: string; summary: SummaryView; children?: unknown }) => (
  <div id={`statement-${props.name}`} data-field={props.name}>
    <dt lang={props.summary.language}>
      {props.label}
      {props.summary.flags.some((flag) => flag.field === props.name) && <Icon name="flag" />}
    </dt>
    <dd>{props.children}</dd>
  </div>
);

const OpenPoints = ({ ui, summary, page }: FieldsProps) => (
  <ul>
    {summary.open.map((statement, index) => (
      <li>
        <Words ui={ui} statement={statement} summary={summary} page={page} doubts={doubtsOn(summary.flags, 'open', index)} />
      </li>
    ))}
  </ul>
);

const Words = ({ ui, statement, summary, page, doubts }: FieldsProps & { statement: StatementView; doubts: readonly Doubt[] }) => (
  <>
    <p>
      <Statement ui={ui} statement={statement} language={summary.language} page={page} marked={summary.origin === 'model'} />
    </p>
    <Doubts ui={ui} doubts={doubts} page={page} />
  </>
);
