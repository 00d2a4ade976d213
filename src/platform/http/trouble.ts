/** Codes by which PostgreSQL and the network say that the database cannot be had just now. */
const unavailable =
  /^(08|57P0|53)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOSPC|EAI_AGAIN)$/;

/**
 * Whether an error means that the database or the disk is not there for the moment: gone, starting,
 * out of connections or full. Such a request may simply be tried again.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && unavailable.test(error.code))
    return true;
  if (error instanceof AggregateError && error.errors.some(isOutage)) return true;
  return /Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}

/** A file could not be written for want of room: no fault of whoever sent it. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
