import { agree } from '../agreement.ts';
import { dossierOf } from '../data/dossiers.ts';
import { province, theSet } from '../data/province.ts';
import { jsonLogic } from '../rivals/json-logic.ts';
import { jsonRules } from '../rivals/json-rules.ts';
import { zen } from '../rivals/zen.ts';
import { translate } from '../rules/translate.ts';
import type { Row } from '../table.ts';
import { reasonRow } from './reasons.ts';
import { verdictRows } from './verdicts.ts';
import { whatIfRows } from './what-if.ts';
import { wholeRows } from './whole.ts';

/** What the engine does, in memory: verdicts, reasons, what would have been otherwise. */
export async function evaluationRows(): Promise<Row[]> {
  const set = theSet();
  const plain = translate(set);
  const native = await zen(plain.criteria, plain.facts);
  if (!native) console.log('@gorules/zen-engine has no binary for this machine and is left out');
  const rivals = [
    jsonLogic(plain.criteria),
    jsonRules(plain.criteria),
    ...(native ? [native] : []),
  ];
  const byCheck = jsonRules(plain.checks);
  const some = province(set, 20_000, dossierOf);
  console.log(await agree(some, plain.facts, rivals, byCheck));
  return [
    ...wholeRows(),
    ...(await verdictRows(some, plain, rivals)),
    await reasonRow(some, plain, byCheck),
    ...(await whatIfRows(province(set, 50_000, dossierOf))),
  ];
}
