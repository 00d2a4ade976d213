import type { Policy } from '../../core/access/policy.ts';
import { communeImports, unitImports } from '../../core/access/tables.ts';
import { get, post, postFile, type Route } from '../../platform/http/route.ts';
import { faultsFile } from './faults-file.ts';
import { type Kind, pathOf, receiveFile, showImports } from './import-list-page.tsx';
import { commitRun, discardRun, showRun } from './run-page.tsx';
import { setColumns, setLayout } from './set-columns.ts';

/** Files taken in: of units by the offices that keep them, of communes by administrators. */
export const importRoutes: readonly Route[] = [
  ...routesOf('units', unitImports.change),
  ...routesOf('communes', communeImports.change),
];

function routesOf(kind: Kind, access: Policy): Route[] {
  const home = pathOf(kind);
  return [
    get(home, access, showImports(kind)),
    postFile(home, access, receiveFile(kind)),
    get(`${home}/:id`, access, showRun(kind)),
    post(`${home}/:id/layout`, access, setLayout(kind)),
    post(`${home}/:id/columns`, access, setColumns(kind)),
    get(`${home}/:id/faults.xlsx`, access, faultsFile(kind)),
    post(`${home}/:id/commit`, access, commitRun(kind)),
    post(`${home}/:id/discard`, access, discardRun(kind)),
  ];
}
