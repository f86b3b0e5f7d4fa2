import type { IStylesOptions } from 'docx';

const ink = '1C2528';
const soft = '56636A';
const brand = '12535F';

/** Fonts that Office has on every system, for each script; the language decides hyphens, spelling and a screen reader's voice. */
export function styles(language: string): IStylesOptions {
  const asian = language === 'zh-Hans' ? 'Microsoft YaHei' : 'Yu Gothic';
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: asian };
  const eastAsia = language === 'zh-Hans' ? 'zh-CN' : 'ja-JP';
  const heading = (size: number, color: string, before: number) => ({
    run: { size, bold: true, color, font },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { size: 21, color: ink, font, language: { value: language, eastAsia } },
        paragraph: { spacing: { after: 100, line: 288 } },
      },
      title: heading(38, ink, 0),
      heading1: heading(27, brand, 300),
      heading2: heading(23, ink, 220),
      heading3: heading(21, soft, 160),
    },
    paragraphStyles: [
      { id: 'Label', name: 'Label', basedOn: 'Normal', run: { color: soft, size: 19 }, paragraph: { spacing: { after: 0 } } },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
      { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { color: soft, size: 16 } },
    ],
    characterStyles: [
      { id: 'Exact', name: 'Exact', run: { font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: asian }, size: 19 } },
      { id: 'Strong', name: 'Strong', run: { bold: true } },
      { id: 'Aside', name: 'Aside', run: { color: soft, size: 18 } },
    ],
  };
}
