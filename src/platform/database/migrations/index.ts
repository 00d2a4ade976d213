import type { Migration } from 'kysely/migration';
import * as ground from './0001-ground.ts';

/** All changes of the database, by name, in their order. A migration that has landed is not edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ground': ground,
};
