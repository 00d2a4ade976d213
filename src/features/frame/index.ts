export { downloadOf, ownPath, withQuery } from './address.ts';
export { type ConflictField, conflictReply, resolved } from './conflict.tsx';
export { dayIn, dayOfRow, dayWord } from './days.ts';
export { FormReader } from './form-reader.ts';
export { errorPage, frame, guestFrame } from './frame.tsx';
export { instantWord } from './instant.ts';
export { listFile, type WayToWrite } from './list-file.ts';
export { frameWords } from './words.ts';
