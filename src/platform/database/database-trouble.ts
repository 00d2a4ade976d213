/** Why the database cannot be used, in one line for the person who runs the server. */
export class DatabaseTrouble extends Error {}

/** What went wrong on the way to a server; an address with several numbers fails once for each. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}

/** The database cannot be had now. Its code is PostgreSQL's own for a connection that failed. */
export class DatabaseAway extends Error {
  readonly code = '08006';
}
