import type { SignedAsk } from '../../platform/http/route.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { uploadsName } from './addresses.ts';
import { fileWords } from './words.ts';

const accept = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.heic,.heif';

export interface FilesFieldProps {
  readonly ask: SignedAsk;
  readonly base: string;
  /** Of an existing record, by its public id: each file is then attached as soon as it is whole. */
  readonly record?: string | undefined;
  /** What the form carried already: it came back with faults. */
  readonly uploads?:
    | readonly {
        readonly client_key: string;
        readonly public_id: string;
        readonly name: string;
      }[]
    | undefined;
  /** In a form that brings files itself, so that they can be sent without script too. */
  readonly plain?: boolean | undefined;
  /** Where one file of a certain kind is asked for: what it is called, and of which kinds it may be. */
  readonly one?: { readonly legend: string; readonly hint: string; readonly accept: string };
  /** It was confirmed already that there are no secrets: the form came back with faults. */
  readonly confirmed?: boolean | undefined;
  readonly errors?: readonly FieldError[] | undefined;
}

/**
 * Files for a form. The script of `assets.record` sends each at once and leaves its key in the form;
 * without script a plain form sends them, or the page of the record does so later.
 */
export function FilesField({
  ask,
  base,
  record,
  uploads = [],
  plain,
  one,
  confirmed,
  errors = [],
}: FilesFieldProps) {
  const { lang } = ask;
  const say = fileWords(lang);
  const live = (
    <>
      <Checkbox
        lang={lang}
        name="noSecrets"
        label={say.noSecrets}
        hint={say.noSecretsHint}
        checked={confirmed}
        error={errorOf(errors, 'noSecrets')}
        required={plain}
      />
      <FileField
        lang={lang}
        name="file"
        label={one ? (uploads.length > 0 ? say.chooseOther : say.chooseOne) : say.choose}
        hint={one?.hint ?? say.chooseHint}
        error={errorOf(errors, 'file')}
        accept={one?.accept ?? accept}
        multiple={!one}
        required={plain && uploads.length === 0}
      />
      <p class="uploads-photo" data-uploads-photo hidden>
        <label class="button button-secondary">
          {say.takePhoto}
          <input
            class="visually-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            data-uploads-camera
          />
        </label>
      </p>
    </>
  );
  return (
    <fieldset
      class="uploads"
      data-uploads
      data-at={`${base}/files`}
      data-record={record}
      data-one={one && ''}
      data-say={JSON.stringify({
        ...say.script,
        confirmFirst: say.confirmFirst,
        tooLarge: say.fault.tooLarge,
      })}
    >
      <legend>{one?.legend ?? say.files}</legend>
      {plain ? (
        live
      ) : (
        <>
          <p data-uploads-plain>{say.afterSaving}</p>
          <div data-uploads-live hidden>
            {live}
          </div>
        </>
      )}
      <ul class="uploads-list" data-uploads-list aria-live="polite">
        {uploads.map(({ client_key, public_id, name }) => (
          <li key={client_key} class="upload upload-kept" data-upload={public_id}>
            <input type="hidden" name={uploadsName} value={client_key} />
            <span class="upload-name">{name}</span>
            <span class="upload-state">{say.script.kept}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
