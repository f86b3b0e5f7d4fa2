import type { Ui } from '../../i18n/ui.ts';
import type { EventView } from './props.ts';

/** Output of more lines than this is folded. */
const openLines = 6;

/** What was captured, exactly: nothing shortened, nothing interpreted. */
export const EventBody = ({ ui, event }: { ui: Ui; event: EventView }) => (
  <div class="event-body">
    {event.command !== undefined && (
      <p class="event-command">
        <code>{event.command}</code>
        {event.exitCode !== undefined && (
          <span class="exit-code" data-failed={event.exitCode === 0 ? undefined : 'true'}>
            {ui.t('timeline.exit-code', { code: event.exitCode })}
          </span>
        )}
      </p>
    )}
    {event.output !== undefined && event.output.trim() !== '' && <Output ui={ui} output={event.output} />}
    {event.title !== undefined && <p>{event.title}</p>}
    {event.text !== undefined && <p class="event-text">{event.text}</p>}
    {event.path !== undefined && (
      <p>
        <code>{event.path}</code>
        {event.direction && <span class="aside"> {ui.t(`timeline.${event.direction}`)}</span>}
      </p>
    )}
  </div>
);

const Output = ({ ui, output }: { ui: Ui; output: string }) => {
  const text = output.replace(/\s+$/, '');
  const lines = text.split('\n').length;
  if (lines <= openLines) return <pre>{text}</pre>;
  return (
    <details class="output">
      <summary>
        {ui.t('timeline.output')} <span class="count">{ui.t('timeline.lines', { count: lines })}</span>
      </summary>
      <pre>{text}</pre>
    </details>
  );
};
