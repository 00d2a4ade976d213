import { BadConfig } from '../platform/config.ts';
import { DatabaseTrouble } from '../platform/database/database-trouble.ts';

/** What is wrong, for whoever runs the server; only a fault of our own shows where it happened. */
export function troubleWords(error: unknown): string {
  if (error instanceof BadConfig || error instanceof DatabaseTrouble) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return 'the port is taken; stop what uses it or set PORT to another';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'this machine has no such address; see HOST';
    case 'EACCES':
      return 'not allowed to listen there; see HOST and PORT';
    default:
      return error.stack ?? error.message;
  }
}
