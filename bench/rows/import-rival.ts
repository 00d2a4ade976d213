import { readExceljs } from './spreadsheets.ts';

/* exceljs reads a file as a stream, in its own process, and does nothing with it. */

const [path = ''] = process.argv.slice(2);
const start = performance.now();
const characters = await readExceljs(path);
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024, characters }));
