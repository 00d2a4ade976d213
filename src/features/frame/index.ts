export { ownPath, withQuery } from './address.ts';
export { type ConflictField, conflictReply, resolved } from './conflict.tsx';
export { dayIn, dayOfRow, dayWord } from './days.ts';
export { FormReader } from './form-reader.ts';
export { errorPage, frame, guestFrame } from './frame.tsx';
export { instantWord } from './instant.ts';
export { frameWords } from './words.ts';
