import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string;
  readonly xmp: string;
  readonly isTagged: boolean;
  /** Of each page, as another library than the writer's reads it. */
  readonly texts: readonly string[];
  /** Roles of the structure, in order, of what has content on a page; an element on two pages comes twice. */
  readonly roles: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await open(bytes);
  const { info, metadata } = await document.getMetadata();
  const texts: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    roles.push(...rolesOf((await page.getStructTree()) as Node | null));
  }
  return {
    pages: document.numPages,
    info: info as Readonly<Record<string, unknown>>,
    language: String((info as { Language?: string }).Language),
    xmp: String(metadata?.getRaw()),
    isTagged: ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    texts,
    roles,
  };
}

/** Whether a page has ink in its margins, where a line that does not fit would stand. */
export async function inkInMargins(bytes: Uint8Array, number: number): Promise<boolean> {
  const page = await (await open(bytes)).getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const canvas = createCanvas(viewport.width, viewport.height);
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  const [width, height] = [canvas.width, canvas.height];
  const [side, end] = [Math.round(width * 0.08), Math.round(height * 0.03)];
  const isInked = (x: number, y: number, w: number, h: number) =>
    context.getImageData(x, y, w, h).data.some((value, index) => index % 4 !== 3 && value < 250);
  if (!isInked(side, end, width - 2 * side, height - 2 * end)) throw new Error('the page is empty');
  const sides = isInked(0, 0, side, height) || isInked(width - side, 0, side, height);
  return sides || isInked(0, 0, width, end) || isInked(0, height - end, width, end);
}

interface Node {
  readonly type?: string;
  readonly role?: string;
  readonly children?: readonly Node[];
}

function rolesOf(node: Node | null): string[] {
  if (!node || !hasContent(node)) return [];
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}

function hasContent({ type, children = [] }: Node): boolean {
  return type === 'content' || children.some(hasContent);
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}
