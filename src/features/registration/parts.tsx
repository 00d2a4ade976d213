import type { ActionOf } from '../../core/dossier/actions.ts';
import type { Registration } from '../../core/dossier/registration.ts';
import type { Lang } from '../../core/text.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Kept } from '../dossiers/index.ts';
import { frameWords, instantWord } from '../frame/index.ts';
import { registrationWords } from './words.ts';

/** What this feature does with a dossier. */
export type RegistrationAction = ActionOf<'register' | 'unregister'>;

interface FormProps {
  readonly ask: SignedAsk;
  readonly action: string;
  /** What the browser calls what is typed. */
  readonly draft: string;
  /** What was typed and is wrong, where the form is given back. */
  readonly given:
    | { readonly errors: readonly FieldError[]; readonly typed: (name: string) => string }
    | undefined;
}

/** To register: one press in time; a reason after the last day; a paper where an office chooses. */
export function RegisterForm({
  ask: { lang, csrf, who },
  action,
  draft,
  late,
  office,
  given,
}: FormProps & {
  /** The last day that is over, as people read it. */
  readonly late: string | false;
  readonly office: boolean;
}) {
  const say = registrationWords(lang);
  const errors = given?.errors ?? [];
  const typed = given?.typed ?? (() => '');
  return (
    <>
      {late !== false && (
        <Notice lang={lang} tone="warning">
          {office ? say.chosenLateNote(late) : say.lateNote(late)}
        </Notice>
      )}
      <Form
        lang={lang}
        id="register"
        action={action}
        csrf={csrf}
        submit={office ? say.choose : say.pledge}
        errors={errors}
        draft={{ key: draft, user: who.publicId }}
      >
        {office && (
          <TextField
            lang={lang}
            name="ground"
            label={say.ground}
            hint={say.groundHint}
            value={typed('ground')}
            error={errorOf(errors, 'ground')}
            required
          />
        )}
        {late !== false && (
          <TextArea
            lang={lang}
            name="reason"
            label={say.reason}
            value={typed('reason')}
            error={errorOf(errors, 'reason')}
            rows={2}
            required
          />
        )}
      </Form>
    </>
  );
}

/** To take a registration back, with the reason. */
export function TakeBackForm({
  ask: { lang, csrf, who },
  action,
  draft,
  registration,
  given,
}: FormProps & { readonly registration: Registration }) {
  const say = registrationWords(lang);
  const errors = given?.errors ?? [];
  return (
    <>
      <p>{say.takeBackText}</p>
      <Form
        lang={lang}
        id="take"
        action={action}
        csrf={csrf}
        submit={say.takeBack}
        submitKind="danger"
        errors={errors}
        draft={{ key: draft, user: who.publicId }}
      >
        <input type="hidden" name="number" value={registration.number} />
        <TextArea
          lang={lang}
          name="reason"
          label={say.takeBackReason}
          value={given?.typed('reason')}
          error={errorOf(errors, 'reason')}
          rows={2}
          required
        />
      </Form>
    </>
  );
}

/** Who registered and took back, when and why, the latest first. */
export function History({
  lang,
  actions,
}: {
  readonly lang: Lang;
  readonly actions: readonly Kept<RegistrationAction>[];
}) {
  const say = registrationWords(lang);
  return (
    <ol class="saying-history">
      {actions.toReversed().map((one) => {
        const { role } = one.by;
        const name = role === 'system' ? say.program : frameWords(lang).roles[role];
        const what =
          one.action === 'unregister'
            ? say.event.unregister
            : say.event[one.way === 'chosen' ? 'chosen' : 'register'];
        const late = one.action === 'register' && one.late ? [say.late] : [];
        const ground =
          one.action === 'register' && one.ground !== '' ? [`${say.ground}: ${one.ground}`] : [];
        return (
          <li key={one.number}>
            <strong>{what}</strong>
            <p class="part-summary">{[instantWord(one.at), say.by(name), ...late].join(' · ')}</p>
            {[...ground, one.reason].filter(Boolean).map((text) => (
              <p key={text} class="saying-text">
                {text}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
