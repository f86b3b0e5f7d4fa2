import type { Pattern, Recogniser } from '../model.ts';

const one = (regex: RegExp, score = 0.95): Pattern => ({ regex, score });

/** Forms from the vendors' own pages on secret scanning. */
const vendors: readonly Pattern[] = [
  one(/(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{6,}(?:\.[\w-]{6,})?/dg),
  one(/(?<![\w-])(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?!\w)/dg),
  one(/(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{30,255}|glpat-[\w-]{20,64}|glrt-[\w-]{20,64})/dg),
  one(/(?<![\w-])xox[abeoprs]-[\w-]{10,250}/dg),
  one(/(?<![\w-])https:\/\/hooks\.slack\.com\/services\/(?<value>[\w/]{20,120})/dg),
  one(/(?<![\w-])AIza[\w-]{35}(?![\w-])/dg),
  one(/(?<![\w-])ya29\.[\w-]{20,400}/dg),
  one(/(?<![\w-])(?:[rs]k_(?:live|test)_[A-Za-z0-9]{16,120}|whsec_[A-Za-z0-9]{24,80})/dg),
  one(/(?<![\w-])sk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{20,200}(?![\w-])/dg),
  one(
    /(?<![\w-])(?:npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,250}|dckr_pat_[\w-]{20,60}|hf_[A-Za-z0-9]{30,60}|dop_v1_[0-9a-f]{64}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})/dg,
  ),
  one(/(?<![\w-])SG\.[\w-]{16,32}\.[\w-]{16,64}/dg),
  // "shop_pat_…", "acme_live_…": how services that nobody lists call theirs.
  {
    regex: /(?<![\w-])[a-z]{2,12}_(?:pat|api|key|tok|token|secret|sk|live|test|prod)_[A-Za-z0-9]{12,200}(?![\w-])/dg,
    score: 0.9,
    check: looksRandom,
  },
  // A client secret of Entra ID.
  one(/(?<![\w.~-])[\w.~-]{3}8Q~[\w.~-]{31,34}(?![\w.~-])/dg),
  // The signature of a shared access link.
  one(/[?&](?:amp;)?sig=(?<value>[A-Za-z0-9%+/_-]{30,120}(?:={0,2}))/dg),
  one(/(?:AccountKey|SharedAccessKey|SharedSecretKey)=(?<value>[A-Za-z0-9+/]{30,120}={0,2})/dgi),
];

const headers = [
  one(/\bBearer[ \t]{1,4}(?<value>[\w.~+/-]{12,4096}={0,2})/dgi, 0.9),
  one(
    /\bAuthorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:Basic|Token|ApiKey|Digest|NTLM|Negotiate)[ \t]{1,4}(?<value>[\w.~+/-]{8,4096}={0,2})/dgi,
    0.95,
  ),
  one(
    /\b(?:X-)?(?:Api-Key|Auth-Token|Access-Token|Functions-Key|Amz-Security-Token|Subscription-Key|PRIVATE-TOKEN)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?<value>[\w.~+/=-]{8,2048})/dgi,
    0.9,
  ),
  one(/\b(?:Set-)?Cookie:[ \t]{0,4}[\w.-]{1,64}=(?<value>[^\s;,"']{16,4096})/dgi, 0.9),
];

/** "client_secret=…", "api key: …". "PublicKeyToken=" is part of a name, and no secret. */
const named =
  /(?<![A-Za-z])(?:[A-Za-z0-9]{1,24}[_.-]){0,3}(?:api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|auth[ _-]?token|client[ _-]?secret|secret[ _-]?(?:access[ _-]?)?key|(?:app|shared|webhook|signing)[ _-]?secret|refresh[ _-]?token|id[ _-]?token|session[ _-]?token|bot[ _-]?token|personal access token|secret|token|API-Schl(?:ü|ue)ssel|cl[eé] (?:d[’'])?API|clave (?:de )?API|chave (?:de |da )?API|chiave API|API-sleutel|klucz API)["']?[ \t]{0,4}(?:=>|[:=]|\bis\b|\bist\b|\best\b|\bes\b|\bè|\bé)[ \t]{0,4}["'“„«]?(?<value>[A-Za-z0-9_.~+/=!$%^*@#-]{12,2048})/dgi;

/** "The API token for the reports: …". */
const told =
  /(?<![\p{L}\p{N}_])(?:API[ -]?(?:key|token)|token|jeton|ficha|API-Schl(?:ü|ue)ssel|cl[eé] (?:d[’'])?API|clave (?:de )?API|chave (?:de |da )?API|chiave API|API-sleutel|klucz API)[ ][^\n.!?:=]{1,50}(?::|=|[ ](?:is|ist|est|es|è|é|to))[ ](?<value>[A-Za-z0-9_~+/=-]{16,2048})/dgiu;

/** Azure AD, .NET and Windows tell of many tokens in words; a value has digits and letters, and is no path, GUID or hash of a file. */
function looksRandom(value: string): boolean {
  const core = value.replace(/=+$/, '');
  if (/^[$%<[{(\\/]/.test(core) || /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(core)) return false;
  if (/^\d[\d.,:/-]*$/.test(core) || /^0x[0-9a-f]+$/i.test(core)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9.]/].filter((kind) => kind.test(core)).length;
  return /\d/.test(core) && kinds >= 2 && !/^[a-z]+(?:[-_./][a-z]+)*\d{0,3}$/i.test(core);
}

export const token: Recogniser = {
  name: 'token',
  label: 'TOKEN',
  family: 'secrets',
  languages: [],
  rule: 'disk',
  patterns: [...vendors, ...headers, { regex: named, score: 0.8, check: looksRandom }, { regex: told, score: 0.8, check: looksRandom }],
  words: [],
};
