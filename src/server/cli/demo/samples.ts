import { completeDrafts } from '../../domain/sessions/complete.ts';
import type { SessionInput } from '../../domain/sessions/model.ts';
import { readSessions } from '../../importers/detect.ts';
import calendarSync from './samples/calendar-sync-mac.json?raw';
import diskFull from './samples/disk-full.json?raw';
import dnsFix from './samples/dns-fix.cast?raw';
import handedOver from './samples/handed-over-sso.json?raw';
import index from './samples/index.json' with { type: 'json' };
import licenceError from './samples/licence-error.json?raw';
import mailbox from './samples/mailbox.json?raw';
import malwareAlert from './samples/malware-alert.json?raw';
import printer from './samples/printer.json?raw';
import services from './samples/services.transcript.txt?raw';
import steps from './samples/steps.xml?raw';
import bluescreen from './samples/unsolved-bluescreen.json?raw';
import vpn from './samples/vpn.json?raw';

const files: Readonly<Record<string, string>> = {
  'vpn.json': vpn,
  'printer.json': printer,
  'mailbox.json': mailbox,
  'disk-full.json': diskFull,
  'licence-error.json': licenceError,
  'malware-alert.json': malwareAlert,
  'unsolved-bluescreen.json': bluescreen,
  'handed-over-sso.json': handedOver,
  'calendar-sync-mac.json': calendarSync,
  'services.transcript.txt': services,
  'dns-fix.cast': dnsFix,
  'steps.xml': steps,
};

/** What `index.json` attests for a file whose format knows neither device nor people. */
interface Sample {
  readonly file: string;
  readonly id?: string;
  readonly start?: string;
  readonly device?: string;
  readonly platform?: string;
  readonly os?: string;
  readonly supporter?: string;
  readonly direction?: string;
  readonly lang?: string;
}

/** The built-in sample sessions, of our own making, read by the importers that read customers' files. */
export async function readSamples(): Promise<SessionInput[]> {
  const read = await Promise.all((index as readonly Sample[]).map(readSample));
  return read.flat();
}

async function readSample(sample: Sample): Promise<SessionInput[]> {
  const { file, id, start, device, platform, os, supporter, direction, lang } = sample;
  const { sessions } = await readSessions({ name: file, bytes: new TextEncoder().encode(files[file] ?? '') });
  const drafts = sessions.map((draft) => {
    const named = { ...draft, ...(id && { id }) };
    return start ? startingAt(named, start) : named;
  });
  return completeDrafts(file, drafts, {
    ...(device && { device: { name: device } }),
    ...(platform && { platform }),
    ...(os && { os }),
    ...(supporter && { supporter: { name: supporter } }),
    ...(lang && { lang }),
    ...((direction === 'incoming' || direction === 'outgoing') && { direction }),
  });
}

/** Moves a recording that knows only the time of day to the day that is attested. */
function startingAt<D extends { start: string; end?: string | undefined; events: { at: string }[] }>(draft: D, start: string): D {
  const shift = Date.parse(start) - Date.parse(draft.start);
  const moved = (at: string) => new Date(Date.parse(at) + shift).toISOString();
  return {
    ...draft,
    start,
    ...(draft.end && { end: moved(draft.end) }),
    events: draft.events.map((event) => ({ ...event, at: moved(event.at) })),
  };
}
