import { get, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import type { PaperRoom } from './paper-room.ts';
import { sendPaper, sendPapers, showPaper, showPaperImage } from './serve.ts';

/** The papers of a unit's dossier, looked at and taken away. */
export function paperRoutes(room: PaperRoom): readonly Route[] {
  return yearRoutes((base, { read }) => [
    get(`${base}/dossier/:round/papers-zip`, read, sendPapers(room)),
    get(`${base}/dossier/:round/papers/:paper`, read, showPaper(room)),
    get(`${base}/dossier/:round/papers/:paper/page`, read, showPaperImage(room)),
    get(`${base}/dossier/:round/papers/:paper/file`, read, sendPaper(room)),
  ]);
}
