import { sql } from 'kysely';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import { type Ask, openGet, openPost, type Posted, type Route } from '../../platform/http/route.ts';
import { sameText } from '../../platform/http/secrets.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  hashPassword,
  loginForm,
  NewPasswordFields,
  openSession,
  readNewPassword,
} from '../accounts/index.ts';
import { FormReader, frameWords, guestFrame } from '../frame/index.ts';
import { createProvince, provinces, type SetSource } from './create-province.ts';
import { setUpWords } from './words.ts';

interface Typed {
  readonly province: string;
  readonly name: string;
  readonly login: string;
}

/** The one-time page by which an empty system gets its province and its first administrator. */
export function setUpRoutes(
  token: string | undefined,
  sets: readonly SetSource[],
): readonly Route[] {
  const demandToken = async (ask: Ask) => {
    const right = token !== undefined && sameText(ask.param('token'), token);
    if (!right || (await provinces(ask.db)).length > 0)
      throw new Refusal(404, setUpWords(ask.lang).over);
  };
  const show = async (ask: Ask): Promise<Reply> => {
    await demandToken(ask);
    return page(setUpPage(ask, { province: '', name: '', login: 'quantri' }, []));
  };
  const act = async (ask: Ask & Posted): Promise<Reply> => {
    await demandToken(ask);
    const { fields, lang, now, db } = ask;
    const say = setUpWords(lang);
    const form = new FormReader(fields, lang);
    const name = form.line('province', {
      label: say.provinceName,
      required: true,
      min: 3,
      max: 80,
    });
    const adminName = form.line('name', { label: say.adminName, required: true, min: 2, max: 100 });
    const login = form.line('login', { label: say.login, required: true, max: 40 }).toLowerCase();
    if (login !== '' && !loginForm.test(login)) form.fault('login', say.loginWrong);
    const { password, errors } = readNewPassword(fields, login, lang);
    const all = [...form.errors, ...errors];
    if (all.length > 0) {
      const typed = {
        province: fields.one('province'),
        name: fields.one('name'),
        login: fields.one('login'),
      };
      return page(setUpPage(ask, typed, all), 422);
    }
    const admin = { name: adminName, login, passwordHash: await hashPassword(password) };
    await createProvince(db, now, { name, admin, sets }, async (tx, { tenant, account }) => {
      // Two who open the link at once: the first to finish is the one.
      await sql`select pg_advisory_xact_lock(4713002)`.execute(tx);
      const there = await sql<{ tenant: string }>`select provinces() as tenant`.execute(tx);
      if (there.rows.length > 1) throw new Refusal(404, say.over);
      await openSession(tx, ask, { tenant, account, verified: true });
    });
    return redirect('/', { tone: 'success', text: say.done });
  };
  return [openGet('/set-up/:token', show), openPost('/set-up/:token', act)];
}

function setUpPage(ask: Ask, typed: Typed, errors: readonly FieldError[]): string {
  const { lang, csrf } = ask;
  const say = setUpWords(lang);
  return guestFrame(ask, {
    title: say.title,
    lead: say.lead,
    hasErrors: errors.length > 0,
    organisation: frameWords(lang).unnamedOffice,
    children: (
      <Form
        lang={lang}
        id="set-up"
        action={ask.path}
        csrf={csrf}
        submit={say.submit}
        errors={errors}
      >
        <TextField
          lang={lang}
          name="province"
          label={say.provinceName}
          hint={say.provinceHint}
          value={typed.province}
          error={errorOf(errors, 'province')}
          required
        />
        <Fieldset legend={say.admin}>
          <TextField
            lang={lang}
            name="name"
            label={say.adminName}
            value={typed.name}
            error={errorOf(errors, 'name')}
            required
            autocomplete="name"
          />
          <TextField
            lang={lang}
            name="login"
            label={say.login}
            hint={say.loginHint}
            value={typed.login}
            error={errorOf(errors, 'login')}
            required
            verbatim
            width="medium"
            autocomplete="username"
          />
          <NewPasswordFields lang={lang} errors={errors} />
        </Fieldset>
      </Form>
    ),
  });
}
