import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSessions } from '../../../src/server/importers/detect.ts';
import { draftSchema } from '../../../src/server/importers/draft.ts';
import { Failure } from '../../../src/server/kit/errors.ts';
import { corpus, corpusFile } from '../../helpers/corpus.ts';
import { fileOf, fixture, refusalOf } from '../../helpers/imports.ts';

const codes = ['import.damaged', 'import.unknown-format', 'import.incomplete', 'input.too-large'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that must not come through
const shown = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Drafts of the model's form with clean texts, or a refusal of the closed list; nothing else, whatever the bytes. */
async function holds(bytes: Uint8Array): Promise<void> {
  try {
    const { sessions } = await readSessions({ name: 'any', bytes });
    for (const session of sessions) {
      expect(draftSchema.safeParse(session).error).toBeUndefined();
      for (const event of session.events)
        expect(`${event.text ?? ''}${event.title ?? ''}${event.command ?? ''}${event.output ?? ''}${event.app ?? ''}`).not.toMatch(shown);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(codes).toContain(error.code);
  }
}

const samples = ['printer.json', 'three.jsonl', 'two-transcripts-fr.txt', 'disk-full.v3.cast', 'scanner.xml', 'scanner.mht'].map(
  (name) => fixture(name).bytes,
);
const real =
  corpus === null
    ? []
    : [
        ['asciicast', 'vpngate_demo.cast'],
        ['asciicast', 'ipython.cast'],
        ['asciicast', 'powershell-windows.cast'],
        ['powershell', 'powershell_transcript_ger.txt'],
        ['steps-recorder', 'recording.xml'],
      ].map((path) => corpusFile('recordings', ...path).bytes);

describe('any bytes', () => {
  it('random ones', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), holds), { numRuns: 300 });
  });

  it('random text behind the beginning of each format', async () => {
    const beginnings = [
      '{"id":"x","start":"2026-01-01T00:00:00Z",',
      '[{',
      '{"version":2,"width":80,"height":24}\n',
      '{"version":3,"term":{"cols":80,"rows":24}}\n',
      '**********************\n',
      '<Report>',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n',
      'PK\x03\x04',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.string({ unit: 'binary', maxLength: 200 }), (beginning, rest) =>
        holds(new TextEncoder().encode(beginning + rest)),
      ),
      { numRuns: 400 },
    );
  });

  it('any output on a terminal', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\r\n',
        '$ ',
        'ls',
        '\x1b[2J',
        '\x1b[H',
        '\x1b[J',
        '\x1b[?1049h',
        '\x1b[?1049l',
        '\x1b[?2004h',
        '\x1bc',
        '\x1b]133;A\x07',
        '\x1b]133;B\x07',
        '\x1b]133;D;1\x07',
        '>>> ',
        '\x1b[99999L',
        '\x1b[3;5r',
        '\x1b[A',
      ),
    );
    const frame = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.tuple(
          fc.constant('o'),
          fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(['r', '20x5'], ['r', '100x40'], ['m', 'here'], ['x', '1']) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 30 }), async (frames) => {
        const rows = frames.map(([code, data]) => JSON.stringify([0.1, code, data]));
        await holds(new TextEncoder().encode(['{"version":3,"term":{"cols":40,"rows":8}}', ...rows].join('\n')));
      }),
      { numRuns: 200 },
    );
  });

  it('samples and real recordings cut, flipped and joined at any place', async () => {
    const sample = fc.constantFrom(...samples, ...real);
    const harm = fc.record({
      bytes: sample,
      other: sample,
      cut: fc.nat({ max: 30_000 }),
      flips: fc.array(fc.tuple(fc.nat({ max: 30_000 }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
      join: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(harm, async ({ bytes, other, cut, flips, join }) => {
        const harmed = Uint8Array.from(bytes.slice(0, cut));
        for (const [at, value] of flips) if (at < harmed.length) harmed[at] = value;
        await holds(join ? Buffer.concat([harmed, other]) : harmed);
      }),
      { numRuns: 200 },
    );
  });
});

describe('made to cost much', () => {
  const head = '{"version":2,"width":500,"height":500}';
  const quick = async (text: string, milliseconds: number) => {
    const before = performance.now();
    await holds(new TextEncoder().encode(text));
    expect(performance.now() - before).toBeLessThan(milliseconds);
  };

  it('sequences that ask to be repeated two thousand million times', async () => {
    const loops = ['L', 'M', 'S', 'T', 'I', 'Z', 'b', '@', 'P', 'X'].map((final) => `x\\u001b[2147483647${final}`).join('');
    await quick(`${head}\n[0,"o","${loops}"]`, 5_000);
  });

  it('a thousand thousand lines', async () => {
    await quick(`${head.replaceAll('500', '80')}\n[0,"o","${'\\n'.repeat(1_000_000)}"]`, 15_000);
  });

  it('a size that changes with every event', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => `[1,"r","${index % 2 === 0 ? 80 : 90}x24"]`).join('\n');
    expect((await refusalOf(fileOf(`${head}\n${rows}`))).params.reason).toBe('file.too-many-sizes');
  });

  it('lines, objects and lists without number', async () => {
    const refused = ['\n'.repeat(3_000_000), `[${'{},'.repeat(2_000_000)}{}]`, `[${'[],'.repeat(2_000_000)}[]]`];
    for (const text of refused)
      expect((await refusalOf(fileOf(`${text.startsWith('[') ? '' : '{}'}${text}`))).params.reason).toMatch(/^file\.too-many-/);
  });

  it('blanks, stars and colons without end', async () => {
    await quick(`**********************\na:${' '.repeat(3_000_000)}x\n**********************\n`, 3_000);
    await quick(`**********************\n${'\n'.repeat(1_000_000)}x`, 3_000);
    await quick(`${'*'.repeat(3_000_000)}x\n`, 3_000);
  });
});
