import { unitCodeKey } from '../../core/dossier/unit.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { openRoundSets, type RoundSet } from '../dossiers/index.ts';
import { asProgram, conflictReply, frame, frameWords, resolved } from '../frame/index.ts';
import { currentCommunes } from '../offices/index.ts';
import { groundFault } from './profile-ground.ts';
import { type FoundUnit, findByCode, findUnit } from './queries.ts';
import { changeUnit, createUnit } from './save-unit.ts';
import {
  type CommuneOption,
  emptyUnit,
  fieldLabel,
  formFields,
  readUnit,
  shownValue,
  type TypedUnit,
  typedOf,
  typedOfUnit,
  UnitFields,
} from './unit-form.tsx';
import { unitWords } from './words.ts';

/** A commune keeps units of its own level; the province keeps all. */
export function mayChange(ask: SignedAsk, unit: Pick<FoundUnit, 'level'>): boolean {
  return ask.who.role === 'province' || (ask.who.role === 'commune' && unit.level === 'commune');
}

/** The unit to be changed; refused in words where it is not this office's to change, or has ended. */
export function getChangeable(ask: SignedAsk): Promise<FoundUnit> {
  return ask.within((tx) => getChangeableIn(tx, ask));
}

async function getChangeableIn(tx: Tx, ask: SignedAsk): Promise<FoundUnit> {
  const say = unitWords(ask.lang);
  const unit = found(await findUnit(tx, ask.who.tenant, ask.param('id')));
  if (!mayChange(ask, unit)) throw new Refusal(403, say.onlyProvince);
  if (unit.ended_on !== null) throw new Refusal(403, say.isEnded);
  return unit;
}

/** Communes that whoever asks may put a unit into. */
async function communesFor(ask: SignedAsk) {
  const all = await ask.within((tx) => currentCommunes(tx, ask.who.tenant));
  return ask.who.commune === undefined ? all : all.filter(({ id }) => id === ask.who.commune);
}

/** The rounds in which the answers on a unit's profile count. */
function roundsOf(ask: SignedAsk): Promise<readonly RoundSet[]> {
  return ask.within((tx) => openRoundSets(tx, ask.who.tenant));
}

export async function showNewUnit(ask: SignedAsk): Promise<Reply> {
  const communes = await communesFor(ask);
  const own = ask.who.commune === undefined ? '' : (communes[0]?.public_id ?? '');
  const typed = { ...emptyUnit, commune: own };
  return page(editPage(ask, { typed, errors: [], communes, rounds: await roundsOf(ask) }));
}

export async function addUnit(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = unitWords(lang);
  const communes = await communesFor(ask);
  const rounds = await roundsOf(ask);
  const { details, ground, errors } = readUnit(fields, lang);
  const commune = communes.find(({ public_id }) => public_id === details.commune);
  if (!commune && details.commune !== '')
    errors.push({ field: 'commune', message: frameWords(lang).form.unknownChoice(say.commune) });
  const level = who.role === 'province' ? details.level : 'commune';
  const groundless = groundFault(rounds, undefined, details, ground, lang);
  if (groundless) errors.push(groundless);
  const taken = errors.length === 0 ? await codeTaken(ask, details.code, undefined) : undefined;
  if (taken) errors.push({ field: 'code', message: taken });
  const created =
    errors.length === 0 && commune
      ? await unlessTaken(() =>
          ask.within((tx) =>
            createUnit(tx, { who, now }, { ...details, level }, { commune: commune.id, ground }),
          ),
        )
      : undefined;
  if (created === 'taken') errors.push({ field: 'code', message: say.codeTakenElsewhere });
  if (!created || created === 'taken')
    return page(editPage(ask, { typed: typedOf(fields), errors, communes, rounds }), 422);
  return redirect(`/units/${created.publicId}`, {
    tone: 'success',
    text: say.created(details.name),
    draftsDone: [`${who.publicId}:unit-new`],
  });
}

/** Somebody may take a code between the question and the answer; the database then says so. */
export async function unlessTaken<T>(work: () => Promise<T>): Promise<T | 'taken'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') return 'taken';
    throw error;
  }
}

/** Why a code cannot be used: whose it is, where that may be said. */
export async function codeTaken(
  ask: SignedAsk,
  code: string,
  except: string | undefined,
): Promise<string | undefined> {
  const say = unitWords(ask.lang);
  const { tenant } = ask.who;
  const key = unitCodeKey(code);
  // Seen by the system: a code is one in the whole province, though a commune sees only its own.
  const holder = await asProgram(ask, (tx) => findByCode(tx, tenant, key));
  if (!holder || holder.id === except) return undefined;
  const seen = await ask.within((tx) => findByCode(tx, tenant, key));
  return seen ? say.codeTaken(seen.name) : say.codeTakenElsewhere;
}

export async function showEditUnit(ask: SignedAsk): Promise<Reply> {
  const unit = await getChangeable(ask);
  const communes = await communesFor(ask);
  const [typed, rounds] = [typedOfUnit(unit, ask.lang), await roundsOf(ask)];
  return page(editPage(ask, { unit, typed, errors: [], communes, rounds }));
}

export async function saveUnit(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = unitWords(lang);
  const fields = resolved(ask.fields);
  const { details, ground, errors } = readUnit(fields, lang);
  // A version that was never shown is one that somebody has saved over.
  const version = /^\d{1,9}$/.test(fields.one('version')) ? Number(fields.one('version')) : 0;
  const typed = typedOf(fields);
  const done = await unlessTaken(() =>
    ask.within(async (tx) => {
      const unit = await getChangeableIn(tx, ask);
      const asked = errors.length === 0 && unitCodeKey(details.code) !== unit.code_key;
      const taken = asked ? await codeTaken(ask, details.code, unit.id) : undefined;
      if (taken) errors.push({ field: 'code', message: taken });
      const rounds = await openRoundSets(tx, who.tenant);
      const groundless = groundFault(rounds, unit, details, ground, lang);
      if (groundless) errors.push(groundless);
      const saved =
        errors.length === 0 &&
        (await changeUnit(tx, { who, now }, unit, version, { details, ground }));
      return { unit, saved };
    }),
  );
  if (done === 'taken') errors.push({ field: 'code', message: say.codeTakenElsewhere });
  const { unit, saved } =
    done === 'taken' ? { unit: await getChangeable(ask), saved: false } : done;
  if (errors.length > 0) {
    const [communes, rounds] = await Promise.all([communesFor(ask), roundsOf(ask)]);
    const shown = { unit: { ...unit, version }, typed, errors, communes, rounds };
    return page(editPage(ask, shown), 422);
  }
  // Read again: it may have been saved after it was read above.
  if (!saved) return unitConflict(ask, await getChangeable(ask), typed, await communesFor(ask));
  return redirect(`/units/${unit.public_id}`, {
    tone: 'success',
    text: say.saved,
    draftsDone: [`${who.publicId}:unit-${unit.public_id}`],
  });
}

function unitConflict(
  ask: SignedAsk & Posted,
  unit: FoundUnit,
  mine: TypedUnit,
  communes: readonly CommuneOption[],
): Reply {
  const { lang } = ask;
  const say = unitWords(lang);
  const theirs = typedOfUnit(unit, lang);
  return conflictReply(ask, {
    subject: unit.name,
    action: `/units/${unit.public_id}/edit`,
    version: unit.version,
    breadcrumbs: [
      { label: say.units, href: '/units' },
      { label: unit.name, href: `/units/${unit.public_id}` },
    ],
    fields: formFields.map((name) => ({
      name,
      label: fieldLabel(name, say),
      mine: mine[name],
      // A ground is of what one says oneself: nobody has another.
      theirs: name === 'ground' ? mine.ground : theirs[name],
      show: (value) => shownValue(name, value, communes, lang),
    })),
  });
}

interface EditProps {
  readonly unit?: FoundUnit;
  readonly typed: TypedUnit;
  readonly errors: readonly FieldError[];
  readonly communes: readonly CommuneOption[];
  readonly rounds: readonly RoundSet[];
}

function editPage(ask: SignedAsk, { unit, typed, errors, communes, rounds }: EditProps): string {
  const { lang, csrf, who } = ask;
  const say = unitWords(lang);
  const title = unit ? say.editTitle : say.newTitle;
  const home = unit ? `/units/${unit.public_id}` : '/units';
  return frame(ask, {
    title,
    hasErrors: errors.length > 0,
    breadcrumbs: [
      { label: say.units, href: '/units' },
      ...(unit ? [{ label: unit.name, href: home }] : []),
    ],
    children: (
      <>
        <PageHeading title={title} over={unit?.name} />
        <Form
          lang={lang}
          id="unit"
          action={unit ? `${home}/edit` : '/units/new'}
          csrf={csrf}
          submit={say.save}
          errors={errors}
          cancelHref={home}
          draft={{ key: unit ? `unit-${unit.public_id}` : 'unit-new', user: who.publicId }}
        >
          {unit && <input type="hidden" name="version" value={unit.version} />}
          <UnitFields
            lang={lang}
            typed={typed}
            errors={errors}
            communes={communes}
            fresh={unit === undefined}
            anyLevel={who.role === 'province'}
            rounds={rounds}
          />
        </Form>
      </>
    ),
  });
}
