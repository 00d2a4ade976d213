import { mayDo } from '../../core/dossier/may-do.ts';
import { refusalWords } from '../../core/dossier/refusals.ts';
import { signedPaperLabels, signedPapers } from '../../core/dossier/signed-papers.ts';
import { readShortCode } from '../../core/short-code.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Sent, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { act, dossierHref } from '../dossiers/index.ts';
import { bringFile, fileWords, giveToDossier, type Keeper, nameOf } from '../files/index.ts';
import { FormReader } from '../frame/index.ts';
import { dossierPage } from './dossier-page.tsx';
import { dossierGround } from './ground.ts';
import { submissionWords } from './words.ts';

/** What a signed paper may be: what a scanner or a telephone makes. */
const scanned = /^(application\/pdf|image\/.+)$/;

/** Attaches the scan of a signed paper; the code in its foot must be that of the closing that stands. */
export function attachSigned(keeper: Keeper) {
  return async (ask: SignedAsk & Sent): Promise<Reply> => {
    const { lang, who, now, fields, upload } = ask;
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
    const back = (errors: readonly FieldError[]) =>
      page(dossierPage(ask, on, { form: 'attach', errors, typed: fields.one }), 422);
    const paper = form.choice('paper', signedPapers, { label: say.signedPaper, required: true });
    const code = readShortCode(fields.one('code'));
    if (code === undefined) form.fault('code', say.badCode);
    else if (code !== at.dossier.closing?.code)
      form.fault('code', refusalWords('otherCode', at)[lang]);
    const sayFile = fileWords(lang);
    if (fields.one('noSecrets') !== '1') form.fault('noSecrets', sayFile.confirmFirst);
    else if (!upload) form.fault('file', sayFile.noFile);
    if (form.errors.length > 0 || !paper || code === undefined || !upload) return back(form.errors);
    const came = await bringFile(keeper, ask, { unit: whose.unit.id, record: null, upload });
    if (!came.ok) {
      const message = sayFile.faultOf(nameOf(upload.name), sayFile.fault[came.fault]);
      return back([{ field: 'file', message }]);
    }
    const { file } = came;
    if (!scanned.test(file.media_type ?? '') || !file.sha256) {
      await keeper.cancel(ask, file);
      return back([{ field: 'file', message: say.wrongKind }]);
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
