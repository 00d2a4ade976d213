import { ownYear, unitYears } from '../../core/access/tables.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { saveProfile } from './answers.ts';
import { decideField } from './decide.ts';
import { showProfile } from './profile-page.tsx';

/** The unit's own people say what it is; the offices above read that and decide it. */
export const profileRoutes: readonly Route[] = [
  get('/profile', ownYear.read, showProfile),
  post('/profile', ownYear.change, saveProfile),
  get('/units/:unit/profile', unitYears.read, showProfile),
  // A form that was given back has this address.
  get('/units/:unit/profile/:field', unitYears.read, showProfile),
  post('/units/:unit/profile/:field', unitYears.change, decideField),
];
