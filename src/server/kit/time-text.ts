import { z } from 'zod';

/** A moment in an answer: RFC 3339 in UTC. */
export const timeText = z.string().meta({ format: 'date-time' });
