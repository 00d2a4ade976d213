/** What a form sent, by the names of its fields. */
export interface Fields {
  /** The first value, as typed; empty where there is none. */
  readonly one: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

export function fieldsOf(sent: URLSearchParams): Fields {
  return {
    one: (name) => bare(sent.get(name) ?? ''),
    all: (name) => sent.getAll(name).map(bare),
    has: (name) => sent.has(name),
  };
}

/** What an address asks, as forms are read. */
export function queryOf(sent: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...sent].map(([name, value]) => [name, bare(value)]));
}

/** PostgreSQL takes no NUL in text, and nobody types one. */
function bare(value: string): string {
  return value.replaceAll('\0', '');
}
