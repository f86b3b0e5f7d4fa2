import { type DestinationStream, destination, type LoggerOptions, pino, stdTimeFunctions } from 'pino';

/** What the house may do with a log; session content never goes there. */
export type Logger = Pick<import('pino').Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(bindings: Record<string, unknown>): Logger;
};

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

const secret = ['password', 'passwordHash', 'token', 'key', 'secret', 'cookie', 'authorization', 'set-cookie'];

/** JSON lines on standard error (standard output belongs to commands' answers), secrets struck out two levels deep. */
export function makeLogger(level: LogLevel, stream: DestinationStream = destination({ dest: 2, sync: true })): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: '[secret]' },
  };
  return pino(options, stream) as unknown as Logger;
}
