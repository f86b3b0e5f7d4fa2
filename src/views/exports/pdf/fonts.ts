import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';
import type { SummaryLanguage } from '../../summary-text/types.ts';

/** Noto Sans (SIL Open Font Licence 1.1), whole, as npm packages: what a PDF embeds is cut down to the characters it uses. */
export const fontFiles = {
  'latin-regular': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-bold': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'mono-regular': 'noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
  'ja-regular': 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'ja-bold': 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  'zh-regular': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'zh-bold': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

export type Face = keyof typeof fontFiles;

/** Read once, when the first document needs it. */
const known = new Map<Face, { readonly bytes: Buffer; readonly characters: ReadonlySet<number> }>();

export function fontBytes(face: Face): Buffer {
  return fontOf(face).bytes;
}

/** Which of the fonts shows a character, in the order to ask them: Japanese and Chinese share characters and draw them differently. */
export function facesFor(language: SummaryLanguage, { bold, exact }: { readonly bold: boolean; readonly exact: boolean }): Face[] {
  const weight = bold ? 'bold' : 'regular';
  const asian = (language === 'zh' ? ['zh', 'ja'] : ['ja', 'zh']).map((script) => `${script}-${weight}` as Face);
  return [...(exact ? (['mono-regular'] as const) : []), `latin-${weight}`, ...asian];
}

export function shows(face: Face, character: string): boolean {
  return fontOf(face).characters.has(character.codePointAt(0) ?? 0);
}

function fontOf(face: Face): { readonly bytes: Buffer; readonly characters: ReadonlySet<number> } {
  let font = known.get(face);
  if (!font) {
    const bytes = readFileSync(pathOf(fontFiles[face]));
    const opened = create(bytes);
    if (!('characterSet' in opened)) throw new Error(`${face} is a collection of fonts`);
    font = { bytes, characters: new Set(opened.characterSet) };
    known.set(face, font);
  }
  return font;
}

/** In the checkout's node_modules or, inside the executable, in the unpacked runtime folder. */
function pathOf(file: string): string {
  const runtime = process.env['DEBRIEF_RUNTIME'];
  if (runtime) return join(runtime, 'node_modules/@expo-google-fonts', file);
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`);
}
