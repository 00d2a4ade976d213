import { record } from '../../platform/audit/trail.ts';
import { mostPages } from '../../platform/files/press.ts';
import type { FileRoom } from '../../platform/files/room.ts';
import {
  file as fileReply,
  found,
  image,
  page,
  Refusal,
  type Reply,
} from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { fileAt } from './acts.ts';
import { filePage } from './file-page.tsx';
import { actOn } from './finish.ts';
import { contentOf, imageKey, storeKey } from './keys.ts';

export async function showFile(ask: SignedAsk): Promise<Reply> {
  const { whose, file } = await ask.within((tx) => fileAt(ask, tx));
  return page(await filePage(ask, whose, file));
}

/** A page image: `?page=3`, or `?size=small` of the first. */
export function showPreview(room: FileRoom) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const { file } = await ask.within((tx) => fileAt(ask, tx));
    const content = found(contentOf(file));
    const wanted = ask.query.get('size') === 'small' ? 'small' : Number(ask.query.get('page') ?? 1);
    const last = Math.min(file.pages ?? 0, mostPages);
    const there =
      wanted === 'small' ? last > 0 : Number.isInteger(wanted) && wanted > 0 && wanted <= last;
    if (file.state !== 'kept' || !there) throw new Refusal(404);
    const tag = `${content.sha256.toString('hex')}-${wanted}`;
    return image('image/webp', tag, () => room.store.read(imageKey(content, wanted)));
  };
}

/** The original, to be kept elsewhere and never shown by us; each time it is written into the trail. */
export function sendOriginal(room: FileRoom) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const { file, content } = await ask.within(async (tx) => {
      const { file } = await fileAt(ask, tx);
      if (file.state !== 'kept') throw new Refusal(404);
      const content = found(contentOf(file));
      await record(tx, actBy(ask.who), ask.now, actOn(file, 'downloaded'));
      return { file, content };
    });
    const type = file.media_type ?? 'application/octet-stream';
    return fileReply(file.name, type, await room.store.read(storeKey(content)));
  };
}
