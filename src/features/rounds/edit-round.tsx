import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { conflictReply, frame, resolved } from '../frame/index.ts';
import { type Choices, findChoices, setNamed } from './choices.ts';
import { conflictFields } from './conflict-fields.ts';
import { daysOfRow, movedDays } from './days.ts';
import { findRound, type RoundInput, updateRound } from './queries.ts';
import { MovableDays, RoundFields } from './round-fields.tsx';
import { readMovedDays, readRound, type Typed, typedOf, typedOfRow } from './round-form.ts';
import { roundWords } from './words.ts';

interface Edited {
  readonly row: RoundRow;
  readonly choices: Choices;
}

async function findEdited(tx: Tx, ask: SignedAsk): Promise<Edited> {
  const row = found(await findRound(tx, ask.who.tenant, ask.param('id')));
  return { row, choices: await findChoices(tx, ask.who.tenant) };
}

export async function showEditRound(ask: SignedAsk): Promise<Reply> {
  const edited = await ask.within((tx) => findEdited(tx, ask));
  const { row, choices } = edited;
  if (row.state === 'closed') return closedFixed(ask);
  return page(editPage(ask, edited, typedOfRow(row, choices), String(row.version), []));
}

type Outcome = Edited &
  (
    | { readonly is: 'closed' | 'conflict' | 'saved' | 'unchanged' }
    | { readonly is: 'faulty'; readonly errors: readonly FieldError[] }
  );

export async function saveRound(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const fields = resolved(ask.fields);
  const outcome = await ask.within(async (tx): Promise<Outcome> => {
    const edited = await findEdited(tx, ask);
    const { row, choices } = edited;
    if (row.state === 'closed') return { ...edited, is: 'closed' };
    if (fields.one('version') !== String(row.version)) return { ...edited, is: 'conflict' };
    const read =
      row.state === 'open' ? readMovedDays(fields, lang, row) : readRound(fields, lang, choices);
    if (!read.ok) return { ...edited, is: 'faulty', errors: read.errors };
    const detail = changesOf(edited, read.input);
    if (Object.keys(detail).length === 0) return { ...edited, is: 'unchanged' };
    if (!(await updateRound(tx, who.tenant, row, read.input))) {
      return { ...(await findEdited(tx, ask)), is: 'conflict' };
    }
    // Its days decide which records count.
    if (row.state === 'open') {
      await enqueue(tx, 'dossiers.judge', { tenant: who.tenant, round: row.id });
    }
    await record(tx, actBy(who), now, {
      action: 'changed',
      subject: 'round',
      subjectId: row.id,
      detail,
    });
    return { ...edited, is: 'saved' };
  });
  const say = roundWords(lang);
  const { row, choices } = outcome;
  const address = `/rounds/${row.public_id}`;
  switch (outcome.is) {
    case 'closed':
      return closedFixed(ask);
    case 'conflict':
      return conflictReply(ask, {
        subject: row.name,
        action: `${address}/edit`,
        version: row.version,
        fields: conflictFields(lang, choices, row.state, typedOf(fields), typedOfRow(row, choices)),
        breadcrumbs: crumbs(ask, row),
      });
    case 'faulty':
      return page(
        editPage(ask, outcome, typedOf(fields), fields.one('version'), outcome.errors),
        422,
      );
    case 'saved':
    case 'unchanged': {
      const text = outcome.is === 'saved' ? say.saved : say.unchanged;
      const tone = outcome.is === 'saved' ? 'success' : 'info';
      return redirect(address, {
        tone,
        text,
        draftsDone: [`${ask.who.publicId}:${draftKey(row)}`],
      });
    }
  }
}

/** What differs, old and new, as the trail keeps it; nothing where all is as it was. */
function changesOf({ row, choices }: Edited, input: RoundInput): Record<string, unknown> {
  const pairs = {
    name: [row.name, input.name],
    year: [row.year, input.year],
    criteriaSet: [setNamed(choices, row.criteria_set_id), setNamed(choices, input.set)],
    communeUnitsBy: [row.commune_units_by, input.communeUnitsBy],
    communeUnitsPower: [row.commune_units_power, input.communeUnitsPower],
    provinceUnitsPower: [row.province_units_power, input.provinceUnitsPower],
  };
  const others = Object.entries(pairs)
    .filter(([, [from, to]]) => from !== to)
    .map(([name, [from, to]]) => [name, { from, to }]);
  return { ...Object.fromEntries(others), ...movedDays(daysOfRow(row), input.days) };
}

function closedFixed(ask: SignedAsk): Reply {
  const text = roundWords(ask.lang).closedFixed;
  return redirect(`/rounds/${ask.param('id')}`, { tone: 'warning', text });
}

function draftKey({ public_id }: RoundRow): string {
  return `round-${public_id}`;
}

function crumbs({ lang }: SignedAsk, row: RoundRow) {
  return [
    { label: roundWords(lang).title, href: '/rounds' },
    { label: row.name, href: `/rounds/${row.public_id}` },
  ];
}

function editPage(
  ask: SignedAsk,
  { row, choices }: Edited,
  typed: Typed,
  version: string,
  errors: readonly FieldError[],
): string {
  const { lang, csrf, who } = ask;
  const say = roundWords(lang);
  const open = row.state === 'open';
  const title = open ? say.editOpenTitle : say.editTitle;
  const address = `/rounds/${row.public_id}`;
  return frame(ask, {
    title,
    breadcrumbs: crumbs(ask, row),
    hasErrors: errors.length > 0,
    children: (
      <>
        <PageHeading over={row.name} title={title} lead={open ? say.editOpenLead : undefined} />
        <Form
          lang={lang}
          id="round"
          action={`${address}/edit`}
          csrf={csrf}
          submit={say.save}
          errors={errors}
          cancelHref={address}
          draft={{ key: draftKey(row), user: who.publicId }}
        >
          <input type="hidden" name="version" value={version} />
          {open ? (
            <MovableDays lang={lang} typed={typed} errors={errors} />
          ) : (
            <RoundFields lang={lang} typed={typed} errors={errors} choices={choices} />
          )}
        </Form>
      </>
    ),
  });
}
