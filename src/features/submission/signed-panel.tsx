import { type SignedPaper, signedPaperLabels } from '../../core/dossier/signed-papers.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileList, FilesField } from '../files/index.ts';
import { actHref } from './addresses.ts';
import type { Shown } from './ground.ts';
import { submissionWords } from './words.ts';

/** The letter first: without it nothing can be submitted. */
const order = ['proposal', 'report', 'minutes'] as const satisfies readonly SignedPaper[];

/** The papers as they were signed, and the form that attaches one. */
export function SignedPanel({ mayAttach, ...shown }: Shown & { readonly mayAttach: boolean }) {
  const { ask, on } = shown;
  const { lang } = ask;
  const say = submissionWords(lang);
  const { at, files, whose } = on;
  const attached = order.map((paper) => {
    const done = at.dossier.papers.find((one) => one.paper === paper);
    const file = files.find(({ sha256 }) => sha256?.toString('hex') === done?.file);
    return { paper, done, file };
  });
  return (
    <Panel id="signed" heading={say.signed}>
      {mayAttach && <p>{say.signedLead}</p>}
      <ul class="signed-papers">
        {attached.map(({ paper, done, file }) => (
          <li key={paper}>
            <p>
              <strong>{signedPaperLabels[paper][lang]}</strong>{' '}
              {!done && (
                <StatusTag
                  lang={lang}
                  status="open"
                  label={
                    paper === 'proposal' ? `${say.notAttached}, ${say.needed}` : say.notAttached
                  }
                />
              )}
            </p>
            {file && <FileList ask={ask} base={whose.base} files={[file]} />}
          </li>
        ))}
      </ul>
      {mayAttach && <AttachForm {...shown} />}
    </Panel>
  );
}

function AttachForm({ ask, on, given }: Shown) {
  const { lang, csrf } = ask;
  const say = submissionWords(lang);
  const { whose, round, at } = on;
  const own = given?.form === 'attach' ? given : undefined;
  const errors = own?.errors ?? [];
  const next = order.find((paper) => !at.dossier.papers.some((one) => one.paper === paper));
  return (
    <Form
      lang={lang}
      id="attach"
      action={actHref(whose.base, round.round, 'attach')}
      csrf={csrf}
      submit={say.attach}
      submitKind="secondary"
      errors={errors}
      multipart
    >
      <RadioGroup
        lang={lang}
        name="paper"
        label={say.signedPaper}
        value={own?.typed('paper') ?? next ?? 'proposal'}
        error={errorOf(errors, 'paper')}
        options={order.map((paper) => ({ value: paper, label: signedPaperLabels[paper][lang] }))}
        required
      />
      <TextField
        lang={lang}
        name="code"
        label={say.paperCode}
        hint={say.paperCodeHint}
        value={own?.typed('code')}
        error={errorOf(errors, 'code')}
        width="short"
        verbatim
        required
      />
      <FilesField
        ask={ask}
        base={whose.base}
        one={{ legend: say.file, hint: say.fileHint, accept: '.pdf,.jpg,.jpeg,.png,.heic,.heif' }}
        uploads={own?.uploads}
        confirmed={own?.typed('noSecrets') === '1'}
        errors={errors}
        plain
      />
    </Form>
  );
}
