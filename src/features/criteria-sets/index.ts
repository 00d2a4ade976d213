export { getCompiledSet } from './compiled.ts';
