import { setTimeout as sleep } from 'node:timers/promises';
import type { Ui } from '../../../views/i18n/ui.ts';
import { type ExportRun, openStates } from '../../domain/exports/run-model.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { exitCodes } from '../exit.ts';
import { type Io, note } from '../io.ts';
import { isHeld } from '../queue/held.ts';
import { wordsOf } from '../words.ts';

export function exportPath(id?: string): string {
  return id === undefined ? '/api/v1/exports' : `/api/v1/exports/${encodeURIComponent(id)}`;
}

/** Until it is over; one that ends without a file fails the command. A queue that nobody can resume meanwhile is not waited for. */
export async function followed(io: Io, client: Client, asked: ExportRun): Promise<ExportRun> {
  const { t } = wordsOf(io);
  if (asked.state === 'translating' && (await isHeld(io, client))) {
    process.exitCode = exitCodes.failed;
    return asked;
  }
  let last = '';
  for (let run = asked; ; run = accepted<ExportRun>(await client.send('GET', exportPath(asked.id)))) {
    if (!openStates.some((state) => state === run.state)) {
      if (run.state !== 'done') process.exitCode = exitCodes.failed;
      return run;
    }
    const { all, waiting, written, leftOut } = run.summaries;
    const told =
      run.state === 'translating'
        ? t('export-list.translated-of', { ready: all - waiting, all })
        : t('export-list.written-of', { written: written + leftOut, all });
    if (told !== last) note(io, told);
    last = told;
    await sleep(500);
  }
}

/** "019a…: 3 summaries, ready, debrief-export-2026-03-02-pdf.zip (38 kB)" */
export function runText(ui: Ui, { id, state, summaries, file }: ExportRun): string {
  const what = [ui.t('export-list.summaries', { count: summaries.all }), ui.t(`export-list.state.${state}`)];
  return `${id}: ${[...what, ...(file ? [`${file.name} (${ui.bytes(file.bytes)})`] : [])].join(', ')}`;
}
