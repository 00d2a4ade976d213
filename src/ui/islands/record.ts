import { offerUploads } from './upload-list.ts';

/* What the pages on which records are made can do beyond a plain form; without it they still work. */
offerUploads(document);
