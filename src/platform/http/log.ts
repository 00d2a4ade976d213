import { type Logger, type LoggerOptions, pino } from 'pino';

/**
 * The server's log: one line of JSON an event. Requests are named by their route, never by their
 * address, which may hold a code; what could hold a secret is removed wherever it appears.
 */
export function openLog(level: string, to?: { write(text: string): void }): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: {
      paths: [
        'password',
        'token',
        'code',
        'cookie',
        'secret',
        '*.password',
        '*.token',
        '*.code',
        '*.cookie',
        '*.secret',
      ],
      censor: '(removed)',
    },
  };
  return to ? pino(options, to) : pino(options);
}
