/** What a form sent, by the names of its fields. */
export interface Fields {
  /** The first value, as typed; empty where there is none. */
  readonly one: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

export function fieldsOf(sent: URLSearchParams): Fields {
  return fieldsIn(withoutNul(sent));
}

function fieldsIn(sent: URLSearchParams): Fields {
  return {
    one: (name) => sent.get(name) ?? '',
    all: (name) => sent.getAll(name),
    has: (name) => sent.has(name),
  };
}

/** PostgreSQL takes no NUL in text, and nobody types one. */
export function withoutNul(sent: URLSearchParams): URLSearchParams {
  const pairs = [...sent].map(([name, value]) => [name, value.replaceAll('\0', '')]);
  return new URLSearchParams(pairs);
}
