const before =
  /(?<!\p{L})(?:Frau|Herrn?|Kolleg(?:e|en|in)|Mme|Mlle|M\.|Mrs?\.?|Ms\.?|Sra?\.|Sig(?:\.ra|\.na|\.)|signor[ae]?|Dª|mevrouw|meneer|dhr\.|mevr\.|pan[ia]?|panem|panią)\s+(?:Dr\.\s+)?(?:(?:Le|La|De|Van|van|de|von|der|den|Di|Da|Del)\s+)*(?<name>\p{Lu}[\p{L}’'-]+)/gu;
const owner = /^(?<name>\p{Lu}\p{L}{2,})['’]s\s/gu;
const behind = /(?<name>[\p{Script=Han}]{1,4}|[\p{Script=Katakana}ー]{2,10}|\p{Script=Latin}{2,12})(?:さん|様|氏)/gu;
const chinese = /(?<![\p{Script=Han}])(?<name>\p{Script=Han})(?=(?:先生|女士|老师|经理|姐|哥|工(?![作具厂单号程])))/gu;

/** People as they are addressed, in languages whose capitals tell no names, or that have none. */
export function honoured(sentence: string): string[] {
  const found = [before, owner, behind, chinese].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(({ groups }) => groups?.name ?? ''),
  );
  return [...new Set(found.filter(Boolean))];
}
