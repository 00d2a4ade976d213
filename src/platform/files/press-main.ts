import { endWith } from './end-with.ts';
import { PressWork } from './press-work.ts';

/* The process that opens one file from outside, says what it found, and ends. */

const [order = '', parent = ''] = process.argv.slice(2);
endWith(Number(parent));
const answer = await new PressWork(JSON.parse(order)).answer();
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
