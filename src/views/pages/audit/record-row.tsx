import { When } from '../../components/when.tsx';
import { isTextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import { type Change, changesOf, factsOf } from './changes.ts';
import type { RecordView } from './props.ts';
import { type Part, sentenceOf } from './sentence.ts';
import { fieldText, valueText } from './value.ts';

/** One record: when, a sentence, through what; the rest opens below it. */
export const RecordRow = ({ ui, record }: { ui: Ui; record: RecordView }) => (
  <li class="log-record" id={`record-${record.seq}`}>
    {Number.isNaN(Date.parse(record.at)) ? <span>{record.at}</span> : <When ui={ui} at={record.at} as="second" />}
    <div>
      <p class="log-sentence">
        {sentenceOf(ui, record).map((part) => (
          <PartOfSentence part={part} record={record} />
        ))}
      </p>
      <details class="log-more">
        <summary>
          <span class="log-meta">
            {sourceText(ui, record.source)} · {ui.t('audit.list.number', { seq: record.seq })}
          </span>
          <span class="log-more-word">{ui.t('audit.list.details')}</span>
        </summary>
        <Details ui={ui} record={record} />
      </details>
    </div>
  </li>
);

const PartOfSentence = ({ part, record }: { part: Part; record: RecordView }) => {
  const href = part.kind === 'actor' ? record.actorHref : part.kind === 'record' ? record.recordHref : null;
  if (href) return <a href={href}>{part.text}</a>;
  return part.kind === 'words' ? <span>{part.text}</span> : <strong>{part.text}</strong>;
};

const Details = ({ ui, record }: { ui: Ui; record: RecordView }) => {
  const { t } = ui;
  const changes = changesOf(record);
  return (
    <div class="log-details">
      {changes.length > 0 && <Changes ui={ui} record={record} changes={changes} />}
      <dl class="facts">
        {factsOf(record.details).map(([field, value]) => (
          <>
            <dt>{fieldText(ui, field)}</dt>
            <dd>{valueText(ui, record, field, value)}</dd>
          </>
        ))}
        <dt>{t('audit.list.actor-id')}</dt>
        <dd>
          <code>{record.actor}</code>
        </dd>
        <dt>{t('audit.list.record-id')}</dt>
        <dd>
          <code>{record.recordId}</code>
        </dd>
        <dt>{t('audit.list.code')}</dt>
        <dd>
          <code>
            {record.noun}.{record.action}
          </code>
        </dd>
        <dt>{t('audit.list.hash')}</dt>
        <dd>
          <code>{record.hash}</code>
        </dd>
      </dl>
      <p class="log-ways">
        <a href={record.byActorHref}>{t('audit.list.same-actor')}</a>
        <a href={record.byRecordHref}>{t('audit.list.same-record')}</a>
      </p>
    </div>
  );
};

const Changes = ({ ui, record, changes }: { ui: Ui; record: RecordView; changes: readonly Change[] }) => (
  <div class="log-changes">
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{ui.t('audit.list.before')}</th>
          <th scope="col">{ui.t('audit.list.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr>
            <th scope="row">{fieldText(ui, field === '' ? 'value' : field)}</th>
            <td>{valueText(ui, record, field, before)}</td>
            <td>{valueText(ui, record, field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function sourceText({ t }: Ui, source: string): string {
  const key = `audit.source.${source}`;
  return isTextKey(key) ? t(key) : source;
}
