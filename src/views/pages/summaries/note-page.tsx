import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { sessionHref } from './addresses.ts';
import { type Note, noteOf, noteText } from './note-lines.ts';
import type { NotePageProps } from './note-props.ts';

/** GET /sessions/:id/note: a summary as a note for a ticket; the script beside a summary copies both forms from here. */
export const NotePage = (props: NotePageProps) => {
  const { frame, session } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  const note = noteOf(ui, props);
  return (
    <AdminPage
      frame={frame}
      title={t('insights.note.title')}
      place="sessions"
      lead={t('insights.note.hint')}
      above={{ href: sessionHref(session.id), title: t('revision.back') }}
    >
      <section id="note-html" class="card note" aria-label={t('insights.note.title')}>
        <NoteBody note={note} />
      </section>
      <section class="card" aria-labelledby="note-text-title">
        <h2 id="note-text-title">{t('insights.note.text')}</h2>
        <pre id="note-text" class="note-text" tabindex={0}>
          {noteText(note)}
        </pre>
      </section>
    </AdminPage>
  );
};

const NoteBody = ({ note }: { note: Note }) => (
  <>
    <p>
      <strong>{note.title}</strong>
    </p>
    {note.fields.map(({ label, lines }) => (
      <>
        <p>
          <strong>{label}:</strong> {lines.length === 1 && lines[0]}
        </p>
        {lines.length > 1 && (
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </>
    ))}
    <p>
      {note.facts}
      <br />
      {note.origin}
      <br />
      <a href={note.address}>{note.address}</a>
    </p>
  </>
);
