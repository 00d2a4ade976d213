import { unitAccounts, units } from '../../core/access/tables.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { changes, doChange, reopen, showChange } from './change-pages.tsx';
import { addUnit, saveUnit, showEditUnit, showNewUnit } from './edit-page.tsx';
import { exportCsv, exportXlsx } from './export.ts';
import { inviteForUnit, inviteUnits } from './invite-units.ts';
import { showUnits } from './list-page.tsx';
import { showUnit } from './unit-page.tsx';

/** Units: their list, their pages, and what happens to them. */
export function unitRoutes(publicUrl: string): readonly Route[] {
  const { rename, move, merge, split, end } = changes;
  return [
    get('/units', units.read, showUnits),
    get('/units.xlsx', units.read, exportXlsx),
    get('/units.csv', units.read, exportCsv),
    get('/units/new', units.change, showNewUnit),
    post('/units/new', units.change, addUnit),
    post('/units/invite', unitAccounts.change, inviteUnits(publicUrl)),
    get('/units/:id', units.read, showUnit),
    get('/units/:id/edit', units.change, showEditUnit),
    post('/units/:id/edit', units.change, saveUnit),
    get('/units/:id/move', units.move, showChange(move)),
    post('/units/:id/move', units.move, doChange(move)),
    ...[rename, merge, split, end].flatMap((change) => [
      get(`/units/:id/${change.name}`, units.change, showChange(change)),
      post(`/units/:id/${change.name}`, units.change, doChange(change)),
    ]),
    post('/units/:id/reopen', units.change, reopen),
    post('/units/:id/invite', unitAccounts.change, inviteForUnit(publicUrl)),
  ];
}
