import { PressWork } from './press-work.ts';

/* The process that opens one file from outside, says what it found, and ends. */

const [order = ''] = process.argv.slice(2);
const answer = await new PressWork(JSON.parse(order)).answer();
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
