import type { Lang } from '../../core/text.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { passwordFault } from './password.ts';
import { accountWords } from './words.ts';

/** The two boxes of a new password, wherever one is chosen. */
export function NewPasswordFields({
  lang,
  errors,
}: {
  readonly lang: Lang;
  readonly errors: readonly FieldError[];
}) {
  const say = accountWords(lang);
  return (
    <>
      <TextField
        lang={lang}
        type="password"
        name="password"
        label={say.newPassword}
        hint={say.passwordHint}
        error={errorOf(errors, 'password')}
        required
        autocomplete="new-password"
      />
      <TextField
        lang={lang}
        type="password"
        name="again"
        label={say.again}
        error={errorOf(errors, 'again')}
        required
        autocomplete="new-password"
      />
    </>
  );
}

/** Reads them; the password is to be used only where there are no faults. */
export function readNewPassword(
  fields: Fields,
  login: string,
  lang: Lang,
): { password: string; errors: FieldError[] } {
  const say = accountWords(lang);
  const password = fields.one('password');
  const words = {
    short: say.passwordShort,
    long: say.passwordLong,
    likeName: say.passwordLikeName,
    simple: say.passwordSimple,
  };
  const fault = passwordFault(password, login);
  const errors: FieldError[] = fault ? [{ field: 'password', message: words[fault] }] : [];
  if (!fault && fields.one('again') !== password) {
    errors.push({ field: 'again', message: say.passwordDiffers });
  }
  return { password, errors };
}
