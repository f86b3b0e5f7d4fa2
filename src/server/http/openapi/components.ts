import { errorCodes } from './failures.ts';

/** What the description of the API says once for all routes. */

export const securitySchemes = {
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'dbk_…',
    description: 'An API key. The names beside it are the permissions that its scopes must hold.',
  },
  login: {
    type: 'apiKey',
    in: 'cookie',
    name: 'debrief-login',
    description: 'A signed-in browser, for pages of this box alone: a request that another site makes is refused.',
  },
};

const text = { type: 'string' };

export const headers = {
  RequestId: { description: 'Names this request; an error carries it too, and so does the log.', schema: text },
  RateLimitPolicy: {
    description: 'The limit that counts this request: `"writing";q=600;w=60` allows 600 in 60 seconds.',
    schema: text,
  },
  RateLimit: { description: 'What is left of it: `"writing";r=599;t=60` leaves 599 until the end of 60 seconds.', schema: text },
  RetryAfter: { description: 'Seconds to wait before the next try.', schema: { type: 'integer' } },
  IdempotencyReplayed: {
    description: 'Present where this is the answer of an earlier request with the same Idempotency-Key.',
    schema: { const: 'true' },
  },
};

export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes repeating safe: the same key with the same request is carried out once, and answered with the same answer for 24 hours. A new request needs a new key, such as a UUID.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  example: '8e03978e-40d5-43e8-bc93-6894a57f9324',
};

export const errorSchema = {
  type: 'object',
  description: 'What went wrong. Programs go by `code`; `message` is for people, in English.',
  required: ['error'],
  additionalProperties: false,
  properties: {
    error: {
      type: 'object',
      required: ['code', 'params', 'message', 'requestId'],
      additionalProperties: false,
      properties: {
        code: { enum: errorCodes, description: 'A closed list.' },
        params: { type: 'object', description: 'What the message names, by code.' },
        message: { type: 'string', description: 'What happened, why, and what to do.' },
        requestId: { type: 'string', description: 'The same as the header X-Request-Id.' },
      },
    },
  },
  examples: [
    {
      error: {
        code: 'input.invalid',
        params: { field: 'limit', reason: 'too-large', limit: 200 },
        message: 'limit is not valid: the largest possible is 200. Correct it and send it again.',
        requestId: '019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11',
      },
    },
  ],
};
