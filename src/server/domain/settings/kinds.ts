import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { cleanText } from '../../kit/clean-text.ts';
import { isTimeZone } from '../../kit/time-zone.ts';

export type Value = string | number | readonly string[];

/** What a value is: how a page asks for it, how it is read from text, and what is accepted. */
export interface Kind<V extends Value = Value> {
  readonly input: 'text' | 'number' | 'choice' | 'time-zone' | 'list';
  /** Of the value. Messages are codes (`Why`). */
  readonly schema: z.ZodType<V>;
  /** From a variable, a form or the command line. What it makes has yet to pass the schema. */
  fromText(text: string): unknown;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

/** One line of text. */
export const text = (max: number): Kind<string> => ({
  input: 'text',
  schema: z
    .string()
    .max(10_000)
    .transform((written) => cleanText(written).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max)),
  fromText: asItIs,
  max,
});

export const wholeNumber = (min: number, max: number): Kind<number> => ({
  input: 'number',
  schema: z.int().min(min).max(max),
  fromText: (written) => (/^\d{1,15}$/.test(written.trim()) ? Number(written) : written),
  min,
  max,
});

export const choice = <const Choice extends string>(choices: readonly [Choice, ...Choice[]]): Kind<Choice> => ({
  input: 'choice',
  schema: z.enum(choices),
  fromText: asItIs,
  choices,
});

export const timeZone: Kind<string> = {
  input: 'time-zone',
  schema: z.string().max(100).refine(isTimeZone, 'no-time-zone'),
  fromText: asItIs,
};

export const folder: Kind<string> = {
  input: 'text',
  schema: z
    .string()
    .min(1)
    .transform((path) => resolve(path)),
  fromText: asItIs,
};

/** An address that a file's name is added to: nothing may follow its path, and Node fetches none that holds a password. */
export const webAddress: Kind<string> = {
  input: 'text',
  schema: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((address) => new URL(address).username === '', 'setting.address-with-password')
    .refine((address) => !/[?#]/.test(address), 'setting.address-with-query'),
  fromText: asItIs,
};

/** Names as in an address, separated by commas: "debrief.example.com". */
export const hostNames: Kind<string[]> = listOf(
  z
    .string()
    .toLowerCase()
    .refine((name) => isIP(name) !== 0 || /^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?$/.test(name), 'setting.no-host-name'),
);

/** Addresses and networks, separated by commas: "10.0.0.5, 10.1.0.0/16". */
export const networks: Kind<string[]> = listOf(z.string().refine(isNetwork, 'setting.no-network'));

function listOf(entry: z.ZodType<string>): Kind<string[]> {
  return {
    input: 'list',
    schema: z.array(entry).max(100),
    fromText: (written) => written.split(/[\s,]+/).filter(Boolean),
  };
}

function isNetwork(written: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(written) ?? [];
  const family = isIP(address);
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128));
}

function asItIs(written: string): string {
  return written;
}
