import { describe, expect, it } from 'vitest';
import { progressLine, startProgress } from '../../../src/server/cli/progress.ts';
import { uiOf } from '../../../src/views/i18n/ui.ts';
import { paper } from './make.ts';

const en = uiOf({ language: 'en', timeZone: 'UTC' });
const de = uiOf({ language: 'de', timeZone: 'UTC' });

function screen(isTTY: boolean) {
  const { out, text } = paper();
  return { out: Object.assign(out, { isTTY, columns: 60 }), text };
}

/** A clock that only moves when told to. */
function clock() {
  let ms = 0;
  const pass = (time: number) => {
    ms += time;
  };
  return { now: () => ms, pass };
}

describe('progress', () => {
  it('invents neither rate nor time left before it knows them, nor for an empty total', () => {
    expect(progressLine(en, { label: 'downloading', done: 0, total: 1_117_320_768, unit: 'bytes' })).toBe(
      'downloading: 0 kB of 1.12 GB (0%)',
    );
    expect(progressLine(en, { label: 'a', done: 0, total: 0, unit: 'sessions' })).toBe('a: 0 of 0 sessions (100%)');
  });

  it('tells amount, rate and time left', () => {
    const line = progressLine(en, { label: 'downloading', done: 412e6, total: 1.12e9, unit: 'bytes', perSecond: 48e6 });
    expect(line).toBe('downloading: 412 MB of 1.12 GB (36%), 48 MB/s, 15 sec left');
    expect(progressLine(en, { label: 'summaries', done: 2, total: 8, unit: 'sessions', perSecond: 1 / 30 })).toContain('3 min left');
    expect(en.bytes(5e12)).toBe('5,000.00 GB');
  });

  it('tells them in the reader’s language', () => {
    const line = progressLine(de, { label: 'wird kopiert', done: 412e6, total: 1.12e9, unit: 'bytes', perSecond: 48e6 });
    expect(line).toMatch(/^wird kopiert: 412\sMB von 1,12\sGB \(36\s%\), 48\sMB\/s, noch 15\sSek\.$/);
  });

  it('writes a line every five seconds into a file, none of them rewritten', () => {
    const { out, text } = screen(false);
    const { now, pass } = clock();
    const progress = startProgress(out, en, 'bytes', now);
    for (let n = 0; n <= 22; n++) {
      progress.update('downloading', n * 1e6, 30e6);
      pass(500);
    }
    progress.end();
    expect(text()).toBe('downloading: 10 MB of 30 MB (33%), 2 MB/s, 10 sec left\ndownloading: 20 MB of 30 MB (66%), 2 MB/s, 5 sec left\n');
  });

  it('rewrites one line on a terminal, no wider than it, and gives way to other lines', () => {
    const { out, text } = screen(true);
    const { now, pass } = clock();
    const progress = startProgress(out, en, 'bytes', now);
    progress.update('downloading a very long name that does not fit into the terminal', 0, 30e6);
    pass(50);
    progress.update('downloading a very long name that does not fit into the terminal', 1e6, 30e6);
    progress.line('the source changed');
    progress.end();
    const shown = text();
    expect(shown.split('\r')[1]).toHaveLength(59 + '\x1b[K'.length);
    expect(shown).toContain('\x1b[K\r\x1b[Kthe source changed\n');
  });

  it('does not count what a resumed download had before as speed', () => {
    const { out, text } = screen(true);
    const { now, pass } = clock();
    const progress = startProgress(out, en, 'bytes', now);
    progress.update('downloading', 900e6, 1_000e6);
    pass(1_000);
    progress.update('downloading', 910e6, 1_000e6);
    expect(text()).toContain('10 MB/s, 9 sec left');
  });
});
