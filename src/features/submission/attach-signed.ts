import { mayDo } from '../../core/dossier/may-do.ts';
import { refusalWords } from '../../core/dossier/refusals.ts';
import { signedPaperLabels, signedPapers } from '../../core/dossier/signed-papers.ts';
import { readShortCode } from '../../core/short-code.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Sent, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { act, dossierHref } from '../dossiers/index.ts';
import { giveToDossier, type Keeper } from '../files/index.ts';
import { FormReader } from '../frame/index.ts';
import { dossierPage } from './dossier-page.tsx';
import { dossierGround } from './ground.ts';
import { scanOf } from './scan.ts';
import { submissionWords } from './words.ts';

/** Attaches the scan of a signed paper; the code in its foot must be that of the closing that stands. */
export function attachSigned(keeper: Keeper) {
  return async (ask: SignedAsk & Sent): Promise<Reply> => {
    const { lang, who, now, fields } = ask;
    const say = submissionWords(lang);
    const on = await ask.within((tx) => dossierGround(ask, tx));
    const { whose, round, at } = on;
    if (!whose.mayChange) throw new Refusal(403, say.readOnly);
    const address = dossierHref(whose.base, round.round);
    // Before the file is taken in: it would belong to nothing.
    const leave = mayDo(at.dossier, 'attachSigned', at.by, at.facts);
    if (!leave.allowed)
      return redirect(address, { tone: 'warning', text: refusalWords(leave.refusal, at)[lang] });
    const form = new FormReader(fields, lang);
    const paper = form.choice('paper', signedPapers, { label: say.signedPaper, required: true });
    const code = readShortCode(fields.one('code'));
    if (code === undefined) form.fault('code', say.badCode);
    else if (code !== at.dossier.closing?.code)
      form.fault('code', refusalWords('otherCode', at)[lang]);
    // Taken in also where the code is wrong: nobody sends a file twice for a letter of it.
    const { file, error, uploads } = await scanOf(keeper, ask, whose.unit.id);
    if (error) form.errors.push(error);
    if (form.errors.length > 0 || !paper || code === undefined || !file) {
      const given = { form: 'attach', errors: form.errors, typed: fields.one, uploads } as const;
      return page(dossierPage(ask, on, given), 422);
    }
    const digest = file.sha256.toString('hex');
    const acted = await ask.within((tx) =>
      act(
        tx,
        { by: actBy(who), now },
        {
          action: 'attachSigned',
          unit: whose.unit.id,
          round: round.round,
          make: async ({ id, dossier }) => {
            // A scan of another closing is refused, and must not stay with the dossier.
            if (dossier.closing?.code === code) await giveToDossier(tx, file, id);
            return { paper, file: digest, code };
          },
        },
      ),
    );
    if (!acted.ok) {
      await keeper.cancel(ask, file);
      return redirect(address, {
        tone: 'warning',
        text: refusalWords(acted.refusal, acted.at)[lang],
      });
    }
    const text = say.attached(signedPaperLabels[paper][lang]);
    return redirect(`${address}#signed`, { tone: 'success', text });
  };
}
