export type { Finding } from './findings.ts';
export { type Verified, verifyProvince } from './verify-province.ts';
