import { SaxesParser } from 'saxes';
import type { SessionDraft, SessionEvent } from '../domain/sessions/model.ts';
import { finishDraft, idOfBytes } from './draft.ts';
import { damaged, type ImportFile } from './file.ts';

/** Elements inside one another. */
const deepest = 50;

interface Report {
  readonly xml: string;
  /** "2018-07-05", or null where nothing tells the day. */
  readonly date: string | null;
  /** Are the XML's lines the file's? */
  readonly lines: boolean;
}

interface Action {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly texts: Record<string, string>;
  /** Title of the outermost window that the action went to. */
  window: string | undefined;
}

interface Raw {
  readonly sessions: { readonly line: number; readonly attributes: Readonly<Record<string, string>>; readonly actions: Action[] }[];
  system: Readonly<Record<string, string>>;
}

/** Every RecordSession of a report as a session; actions keep their order, a clock that passes midnight begins the next day. */
export function readStepsReport(file: ImportFile, report: Report): SessionDraft[] {
  const raw = parseReport(file, report);
  if (raw.sessions.length === 0) damaged(file, 0, 'RecordSession', 'file.no-session');
  return raw.sessions.map((session, index) => {
    const clock = newClock(file, report.date ?? '1970-01-01');
    const start = clock(session.attributes.StartTime, session.line, 'StartTime');
    const events = session.actions.flatMap((action) => actionEvents(action, clock(action.attributes.Time, action.line, 'Time')));
    const end = clock(session.attributes.StopTime, session.line, 'StopTime');
    const { MajorVersion: major, MinorVersion: minor, BuildNumber: build } = raw.system;
    return finishDraft(file, {
      id: idOfBytes('steps-recorder', file.bytes, raw.sessions.length === 1 ? undefined : index + 1),
      start,
      end,
      platform: 'windows',
      ...(major === undefined ? {} : { os: `Windows NT ${major}.${minor ?? 0}${build === undefined ? '' : `.${build}`}` }),
      events,
    });
  });
}

/** A SAX parser that knows no document types: what declares one is refused, so that no entity can be expanded. */
function parseReport(file: ImportFile, report: Report): Raw {
  const raw: Raw = { sessions: [], system: {} };
  const path: string[] = [];
  const parser = new SaxesParser({ fileName: '' });
  const trimmed = report.xml.trimStart();
  const above = report.xml.slice(0, report.xml.length - trimmed.length).split('\n').length - 1;
  const line = () => (report.lines ? above + parser.line : 0);
  let action: Action | null = null;
  parser.on('error', (error) => damaged(file, line(), '', { reason: 'unreadable', detail: error.message.replace(/^:/, '') }));
  parser.on('doctype', () => damaged(file, line(), '', 'file.doctype'));
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    path.push(tag.name);
    if (path.length > deepest) damaged(file, line(), tag.name, { reason: 'too-deep', limit: deepest });
    if (tag.name === 'System') raw.system = attributes;
    if (tag.name === 'RecordSession') raw.sessions.push({ line: line(), attributes, actions: [] });
    if (tag.name === 'EachAction') {
      action = { line: line(), attributes, texts: {}, window: undefined };
      const session = raw.sessions.at(-1);
      if (session === undefined) damaged(file, line(), 'EachAction', 'file.stray-action');
      session?.actions.push(action);
    }
    if (tag.name === 'Level' && action !== null && attributes.Name) action.window = attributes.Name;
  });
  const addText = (text: string) => {
    const name = path.at(-1) ?? '';
    if (action !== null && path.at(-2) === 'EachAction') action.texts[name] = (action.texts[name] ?? '') + text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    path.pop();
    if (tag.name === 'EachAction') action = null;
  });
  parser.write(trimmed).close();
  return raw;
}

function actionEvents(action: Action, at: string): SessionEvent[] {
  const { FileDescription: described, FileName: fileName } = action.attributes;
  const app = described || fileName;
  const description = (action.texts.Description ?? action.texts.Action ?? '').trim();
  const comment = commentOf(action, description);
  const base = { at, ...(app ? { app } : {}), ...(action.window === undefined ? {} : { title: action.window }) };
  const events: SessionEvent[] = [];
  if (comment !== description && description !== '' && !isComment(action)) events.push({ ...base, kind: 'action', text: description });
  if (comment !== '') events.push({ at, kind: 'note', text: comment });
  return events;
}

/** The recording person's own words: an action of their own ("User Comment: …"), or an element within one. */
function commentOf(action: Action, description: string): string {
  if (isComment(action))
    return description
      .replace(/^User Comment:\s*/i, '')
      .replace(/^"(.*)"$/s, '$1')
      .trim();
  const own = Object.entries(action.texts).find(([name]) => /comment/i.test(name));
  return own?.[1].trim() ?? '';
}

function isComment(action: Action): boolean {
  return /^user comment/i.test((action.texts.Action ?? '').trim()) || /^user comment:/i.test((action.texts.Description ?? '').trim());
}

/** Times of day one after the other become instants; only a step back by more than half a day is a new day. */
function newClock(file: ImportFile, date: string): (time: string | undefined, line: number, field: string) => string {
  let last = Number.NEGATIVE_INFINITY;
  let day = Date.parse(`${date}T00:00:00Z`);
  return (time, line, field) => {
    const ofDay = secondsOfDay(time ?? '');
    if (ofDay === null) return damaged(file, line, field, { reason: 'file.not-a-time', detail: (time ?? '').slice(0, 40) });
    let instant = day + ofDay * 1000;
    if (last - instant > 12 * 3_600_000) {
      day += 24 * 3_600_000;
      instant += 24 * 3_600_000;
    }
    if (instant < last) damaged(file, line, field, 'file.before-above');
    last = instant;
    return new Date(instant).toISOString().replace('.000Z', 'Z');
  };
}

/** "3:04:18 PM", "15:04:18", "15.04.18" */
function secondsOfDay(time: string): number | null {
  const found = /(\d{1,2})[:.h](\d{2})[:.m](\d{2})/.exec(time);
  if (found === null) return null;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const half = /\b([ap])\.?\s?m\b/i.exec(time)?.[1]?.toLowerCase();
  if (hour > 23 || minute > 59 || second > 59 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return hours * 3600 + minute * 60 + second;
}
