import { agree } from './agreement.ts';
import { dossierOf } from './data/dossiers.ts';
import { province, theSet } from './data/province.ts';
import { machine } from './machine.ts';
import { jsonLogic } from './rivals/json-logic.ts';
import { jsonRules } from './rivals/json-rules.ts';
import { zen } from './rivals/zen.ts';
import { reasonRow } from './rows/reasons.ts';
import { verdictRows } from './rows/verdicts.ts';
import { whatIfRows } from './rows/what-if.ts';
import { wholeRows } from './rows/whole.ts';
import { translate } from './rules/translate.ts';
import { table } from './table.ts';

/*
 * Runs every measure of docs and prints one table. A line that is missed is printed as missed; only
 * contenders that disagree, or a what-if that is wrong, end it with status 1.
 */

const set = theSet();
const plain = translate(set);
const native = await zen(plain.criteria, plain.facts);
const rivals = [jsonLogic(plain.criteria), jsonRules(plain.criteria), ...(native ? [native] : [])];
const byCheck = jsonRules(plain.checks);

console.log(machine(rivals.map(({ name }) => name)));
if (!native) console.log('@gorules/zen-engine has no binary for this machine and is left out');
const some = province(set, 20_000, dossierOf);
console.log(await agree(some, plain.facts, rivals, byCheck));

const rows = [
  ...wholeRows(),
  ...(await verdictRows(some, plain, rivals)),
  await reasonRow(some, plain, byCheck),
  ...(await whatIfRows(province(set, 50_000, dossierOf))),
];
console.log(`\n${table(rows)}`);
process.exit(0);
