import { z } from 'zod';
import type { ErrorCode } from '../../kit/errors.ts';

/** Password and code, shown once more for what only the owner may do. */
export const proofForm = z.object({ password: z.string().max(1000), code: z.string().max(100) });

/** What the form itself can tell. */
export const proofRefusals: readonly ErrorCode[] = ['auth.wrong-password', 'auth.wrong-code', 'auth.slow-down', 'password.refused'];
