import type { ColumnType } from 'kysely';

/** JSON goes in as text, so that an array is not taken for a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>;
export type NullableJson = ColumnType<unknown, string | null | undefined, string | null>;
