import { join } from 'node:path';
import { currentSummaryRow } from '../../src/db/queries/summaries.ts';
import { insertTranslation } from '../../src/db/queries/translations.ts';
import { transact } from '../../src/db/transact.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import type { SessionEvent } from '../../src/server/domain/sessions/model.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from './context.ts';
import { statement } from './insights.ts';
import { attestation, sampleSession, sampleSummary } from './samples.ts';
import { vendorKey } from './vendor-build.ts';

interface Story {
  readonly title: string;
  readonly language: SummaryContent['language'];
  readonly type: string;
  readonly applications: readonly string[];
  readonly outcome: SummaryContent['outcome'];
  readonly problem: string;
  readonly done: string;
  readonly open?: string;
}

const stories: readonly Story[] = [
  {
    title: 'Printer on the second floor prints nothing; spooler restarted',
    language: 'en',
    type: 'printing',
    applications: ['PowerShell', 'Microsoft Word'],
    outcome: 'solved',
    problem: 'Nothing came out of the printer on the second floor after the update.',
    done: 'The technician restarted the spooler service and printed a test page.',
  },
  {
    title: 'Drucker im Lager druckt Etiketten schief',
    language: 'de',
    type: 'printing',
    applications: ['Zebra Setup'],
    outcome: 'partly',
    problem: 'Die Etiketten werden schief gedruckt.',
    done: 'Der Techniker hat den Drucker neu kalibriert.',
    open: 'Neue Etikettenrolle bestellen',
  },
  {
    title: 'Outlook ne reçoit plus de messages depuis ce matin',
    language: 'fr',
    type: 'email-calendar',
    applications: ['Microsoft Outlook'],
    outcome: 'solved',
    problem: 'Plus aucun message n’arrive depuis ce matin.',
    done: 'Le technicien a recréé le profil Outlook.',
  },
  {
    title: 'VPN drops every few minutes in the home office',
    language: 'en',
    type: 'network-vpn',
    applications: ['Cisco AnyConnect', 'PowerShell'],
    outcome: 'handed-over',
    problem: 'The VPN connection drops every few minutes.',
    done: 'The technician collected the logs and handed over to the network team.',
    open: 'Ask the network team about the gateway',
  },
  {
    title: 'Account locked after <b>three</b> wrong passwords',
    language: 'en',
    type: 'account-access',
    applications: ['Active Directory Users and Computers'],
    outcome: 'solved',
    problem: 'The account was locked.',
    done: 'The account was unlocked and the password was changed.',
  },
  {
    title: 'El equipo arranca muy despacio',
    language: 'es',
    type: 'performance',
    applications: ['Task Manager', 'Microsoft Teams', 'Google Chrome'],
    outcome: 'not-solved',
    problem: 'El equipo tarda diez minutos en arrancar.',
    done: 'Se desactivaron programas de inicio.',
    open: 'Cambiar el disco por un SSD',
  },
  {
    title: 'Scanner stores into the wrong folder',
    language: 'en',
    type: 'hardware',
    applications: ['File Explorer', 'NAPS2'],
    outcome: 'unclear',
    problem: 'Scans did not arrive in the shared folder.',
    done: 'The technician looked at the folder of the scanner.',
  },
];

/** Devices that they happen on. */
export const seedDevices = [1, 2, 3, 4, 5].map((number) => `DESK-${number}`);

/**
 * Sessions with summaries, spread over the days before now, straight into a box's database, in which nobody is at work
 * then. Answers their ids, the newest first.
 */
export function seedInsights(folder: string, count: number): string[] {
  const { ctx, clock } = testContext({ path: join(folder, 'debrief.db'), folder });
  const uuid = () => crypto.randomUUID();
  const seeding = { ...ctx, id: uuid, vendorKeys: [vendorKey()] };
  const now = Date.now();
  clock.advance(now - ctx.now().getTime());
  const told = Array.from({ length: count }, (_, index) => sessionOf(index, now));
  const imported = importSessions(seeding, told, attestation);
  imported.forEach(({ id }, index) => {
    const story = stories[index % stories.length] as Story;
    saveSummary(seeding, id, contentOf(story, index));
  });
  ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
  translateFirst(seeding, imported[0]?.id ?? '');
  ctx.db.sqlite.close();
  return imported.map(({ id }) => id);
}

/** Into French, but for a sentence that stayed as it was. */
function translateFirst(ctx: Ctx, sessionId: string): void {
  const summary = currentSummaryRow(ctx.db, sessionId);
  if (!summary) return;
  const content = summary.content as SummaryContent;
  const problem = 'Rien ne sortait de l’imprimante du deuxième étage après la mise à jour.';
  const title = 'L’imprimante du deuxième étage n’imprime rien ; spouleur redémarré';
  const variant = { ...content, language: 'fr', title: { ...content.title, text: title }, problem: { ...statement(problem), events: [1] } };
  const untranslated = [{ field: 'done', index: null, code: 'negation', detail: '' }];
  const facts = { untranslated, provenance: content.provenance, createdAt: ctx.now().getTime(), createdBy: 'operator' };
  transact(ctx.db, () => insertTranslation(ctx.db, { id: ctx.id(), summaryId: summary.id, language: 'fr', content: variant, ...facts }));
}

function sessionOf(index: number, now: number) {
  const start = now - (index + 1) ** 1.6 * 3 * 60 * 60_000;
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  const told: Omit<SessionEvent, 'at'>[] = [
    { kind: 'window', app: 'Microsoft Word', title: 'Letter – Word' },
    { kind: 'chat', from: 'customer', text: 'Nothing comes out since the update.' },
    { kind: 'command', app: 'PowerShell', command: 'Restart-Service Spooler', output: 'Running', exitCode: 0 },
    { kind: 'chat', from: 'customer', text: 'It prints now, thank you!' },
  ];
  const people = ['Ana Ruiz', 'Ben Ode', 'Cem Kaya'];
  return sampleSession({
    id: `seed-${index}`,
    supporter: { name: people[index % 3] ?? '', email: 'ana@example.com' },
    direction: 'incoming',
    customer: { name: ['Ines', 'Bakery Vogel', 'Tom'][index % 3] ?? '' },
    device: { name: seedDevices[index % 5] ?? '' },
    start: at(0),
    end: at(8 + (index % 7) * 9),
    events: told.map((event, minute) => ({ ...event, at: at(minute + 1) }) as SessionEvent),
    ...(index % 4 === 0 && { ticket: `INC-${1000 + index}` }),
  });
}

function contentOf({ title, problem, done, open, type, ...story }: Story, index: number): SummaryContent {
  return {
    ...sampleSummary(title),
    ...story,
    applications: [...story.applications],
    issueTypes: [type],
    title: { ...statement(title), events: [1] },
    problem: { ...statement(problem), events: [1] },
    done: { ...statement(done), events: [2] },
    result: {
      ...statement(problem),
      events: [3],
      by: 'code',
      text: null,
      plain: { code: 'quote', from: 'customer', text: 'It prints now, thank you!' },
    },
    open: open ? [{ ...statement(open), events: [] }] : [],
    flags: index % 5 === 3 ? [{ code: 'entity', field: 'cause', detail: 'KB5031455' }] : [],
  };
}
