import { machine } from './machine.ts';
import { evaluationRows } from './rows/evaluation.ts';
import { paperRows } from './rows/papers.ts';
import { paperServedRows } from './rows/papers-served.ts';
import { serverRows } from './rows/server.ts';
import { uploadRows } from './rows/upload.ts';
import { table } from './table.ts';

/*
 * Runs every measure of docs and prints one table; told `evaluation`, `papers`, `server` or `upload`,
 * only those. A line that is missed is printed as missed; only contenders that disagree, or an answer
 * that is wrong, end it with status 1.
 */

const parts = {
  evaluation: evaluationRows,
  papers: async () => [...(await paperRows()), ...(await paperServedRows())],
  server: serverRows,
  upload: uploadRows,
};
const [asked] = process.argv.slice(2);
console.log(machine());
const rows = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked === undefined || asked === name) rows.push(...(await measure()));
}
console.log(`\n${table(rows)}`);
process.exit(0);
