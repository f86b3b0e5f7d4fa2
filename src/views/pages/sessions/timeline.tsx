import { eventAnchor, eventNumber } from '../../components/evidence.tsx';
import { Icon, knownKind } from '../../components/icon.tsx';
import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { EventBody } from './event-body.tsx';
import type { EventView, SummaryState } from './props.ts';
import { type Support, supportsOf } from './supports.ts';

interface TimelineProps {
  readonly ui: Ui;
  readonly events: readonly EventView[];
  readonly state: SummaryState;
}

/** Every captured event in order, each with an address of its own and links to the statements that rest on it. */
export const Timeline = ({ ui, events, state }: TimelineProps) => {
  const { t } = ui;
  const supports: ReadonlyMap<number, readonly Support[]> = state.kind === 'ready' ? supportsOf(state.summary, ui) : new Map();
  return (
    <section id="timeline" class="timeline" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">{t('timeline.title')}</h2>
        <span class="count">{ui.number(events.length)}</span>
      </header>
      {events.length === 0 ? (
        <p class="blank">{t(state.kind === 'kept-out' ? `decision.timeline.${state.keptOut.capture}` : 'timeline.empty')}</p>
      ) : (
        <ol>
          {events.map((event, position) => (
            <EventItem ui={ui} event={event} position={position} supports={supports.get(position) ?? []} />
          ))}
        </ol>
      )}
    </section>
  );
};

interface EventItemProps {
  readonly ui: Ui;
  readonly event: EventView;
  readonly position: number;
  readonly supports: readonly Support[];
}

const EventItem = ({ ui, event, position, supports }: EventItemProps) => {
  const kind = knownKind(event.kind);
  return (
    <li id={eventAnchor(position)} class="event" data-kind={kind} data-from={event.from} tabindex={-1}>
      <span class="event-sign">
        <Icon name={kind} />
      </span>
      <p class="event-head">
        <a class="event-number" href={`#${eventAnchor(position)}`} aria-label={ui.t('summary.event', { first: eventNumber(position) })}>
          {eventNumber(position)}
        </a>
        <span class="event-kind">{kindName(ui, event)}</span>
        {event.app !== undefined && <span class="event-app">{event.app}</span>}
        <When ui={ui} at={event.at} as="second" />
      </p>
      <EventBody ui={ui} event={event} />
      {supports.length > 0 && (
        <p class="supports">
          <span class="sr-only">{ui.t('timeline.supports')}</span>
          {supports.map((support) => (
            <a href={support.href} lang={support.language}>
              {support.label}
            </a>
          ))}
        </p>
      )}
    </li>
  );
};

function kindName(ui: Ui, event: EventView): string {
  const kind = knownKind(event.kind);
  if (kind === 'chat' && event.from) return ui.t(`kind.chat-${event.from}`);
  return kind === 'other' ? event.kind : ui.t(`kind.${kind}`);
}
