interface Section {
  /** Null: before the first heading. */
  readonly title: string | null;
  /** Paragraphs; `code` and *emphasis* are marked. */
  readonly text: readonly string[];
}

/** What everybody who uses the API has to know. */
export const introduction: readonly Section[] = [
  { title: null, text: ['Everything that an account can do on a page, it can do here.'] },
  {
    title: 'Signing in',
    text: [
      'Send an API key with each request: `Authorization: Bearer dbk_…`. Keys are made under *Admin settings > API keys*, under *My account > My API keys*, or with `debrief key create`.',
      'A key has scopes, which are permissions by name, and an end. A key of an account never does more than the account may do at that moment; a key of the company stands for itself. A page of this box may use its login instead; a request that another site makes is refused.',
    ],
  },
  {
    title: 'Records',
    text: [
      'Ids are UUIDs, times are RFC 3339 in UTC. A record that one may not see answers 404, like one that is not there. Whatever a body or an address carries beyond what is described here is refused by its name, save for sessions and their events, which are kept as they are sent.',
    ],
  },
  {
    title: 'Lists',
    text: [
      'Lists take `limit` (1 to 200) and `cursor`, and answer `next`: the `cursor` of the next page, null at the end. A cursor has no meaning but this. What is added or removed between two pages neither repeats nor hides another record.',
    ],
  },
  {
    title: 'Errors',
    text: ['Every error has one shape with a `code` from a closed list. Programs go by the code and its `params`; people read `message`.'],
  },
  {
    title: 'Repeating a request',
    text: [
      'Send `Idempotency-Key` with a POST to make repeating it safe: within 24 hours the same key of the same sender with the same request is carried out once and answered with the same answer, which then carries `Idempotency-Replayed: true`. With another request it answers 422; while the first one is being answered, 409 with `Retry-After`. A refused request leaves its key free. Answers are kept encrypted.',
      'If the box stopped between carrying a request out and answering it, the answer is 409 `request.lost`: look what is there, and go on with a new key.',
    ],
  },
  {
    title: 'Limits',
    text: [
      'Requests are counted by key, account, or (without either) address, apart for reading, writing and sending events. The headers `RateLimit-Policy` and `RateLimit` tell what is left; above it the answer is 429 with `Retry-After`. The command line on the box itself is not counted.',
    ],
  },
];

/** The same as Markdown, for the description that programs read. */
export const introductionText = introduction
  .map(({ title, text }) => [...(title ? [`## ${title}`] : []), ...text].join('\n\n'))
  .join('\n\n');
