import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

const deepest = 4;
const step = 420;

/** The numbered lists of a file are instances of "numbers", so that each begins at 1. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
    { reference: 'points', levels: levels(LevelFormat.BULLET, () => '•') },
  ],
};

export function levelOf(depth: number): number {
  return Math.min(depth, deepest - 1);
}

function levels(format: (typeof LevelFormat)['DECIMAL' | 'BULLET'], text: (level: number) => string) {
  return Array.from({ length: deepest }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
  }));
}
