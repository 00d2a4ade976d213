import type { Migration } from 'kysely/migration';
import * as ground from './0001-ground.ts';
import * as units from './0002-units.ts';
import * as rounds from './0003-rounds.ts';
import * as finders from './0004-finders.ts';
import * as lists from './0005-lists.ts';
import * as trailAdd from './0006-trail-add.ts';
import * as unitEvents from './0007-unit-events.ts';
import * as years from './0008-years.ts';
import * as closing from './0009-closing.ts';

/** All changes of the database, by name, in their order. A migration that has landed is not edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ground': ground,
  '0002-units': units,
  '0003-rounds': rounds,
  '0004-finders': finders,
  '0005-lists': lists,
  '0006-trail-add': trailAdd,
  '0007-unit-events': unitEvents,
  '0008-years': years,
  '0009-closing': closing,
};
