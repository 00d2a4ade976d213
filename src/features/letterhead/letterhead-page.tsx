import type { Tx } from '../../platform/database/database.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changeYear, type Whose, whoseYear } from '../dossiers/index.ts';
import { conflictReply, FormReader, frame, frameWords, resolved } from '../frame/index.ts';
import { type Letterhead, letterheadFields } from './letterhead.ts';
import { addLetterhead, type KeptLetterhead, letterheadOf } from './queries.ts';
import { letterheadWords } from './words.ts';

type Field = keyof Letterhead;

export function letterheadHref(base: string): string {
  return `${base}/letterhead`;
}

function draftKey({ unit }: Whose): string {
  return `letterhead-${unit.public_id}`;
}

interface Found {
  readonly whose: Whose;
  readonly kept: KeptLetterhead;
}

async function look(ask: SignedAsk, tx: Tx): Promise<Found> {
  const whose = await whoseYear(ask, tx);
  return { whose, kept: await letterheadOf(tx, whose.unit) };
}

export async function showLetterhead(ask: SignedAsk): Promise<Reply> {
  return page(letterheadPage(ask, await ask.within((tx) => look(ask, tx)), undefined));
}

type Outcome = Found & {
  readonly is: 'saved' | 'unchanged' | 'faulty' | 'conflict';
};

export async function saveLetterhead(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = letterheadWords(lang);
  const fields = resolved(ask.fields);
  const { content, errors } = readLetterhead(new FormReader(fields, lang), say);
  const outcome = await ask.within(async (tx): Promise<Outcome> => {
    const { unit, mayChange } = await whoseYear(ask, tx);
    if (!mayChange) throw new Refusal(403, say.readOnly);
    return changeYear<Outcome>(tx, { who, now }, unit.id, async () => {
      const found = await look(ask, tx);
      const { kept } = found;
      const as = (is: Outcome['is']) => ({ result: { ...found, is }, act: undefined });
      if (errors.length > 0) return as('faulty');
      const same = letterheadFields.every((name) => kept.content[name] === content[name]);
      if (same && kept.number > 0) return as('unchanged');
      if (fields.one('version') !== String(kept.number)) return as('conflict');
      await addLetterhead(tx, { who, now }, unit.id, { content, number: kept.number + 1 });
      const act = { action: 'saved', subject: 'unit_letterhead', subjectId: unit.id };
      return { result: { ...found, is: 'saved' }, act };
    });
  });
  const { whose, kept, is } = outcome;
  const address = letterheadHref(whose.base);
  switch (is) {
    case 'faulty':
      return page(letterheadPage(ask, outcome, { typed: fields.one, errors }), 422);
    case 'conflict':
      return conflictReply(ask, {
        subject: say.title,
        action: address,
        version: kept.number,
        breadcrumbs: [{ label: say.title, href: address }],
        fields: letterheadFields.map((name) => ({
          name,
          label: say[name],
          mine: content[name],
          theirs: kept.content[name],
        })),
      });
    case 'saved':
    case 'unchanged':
      return redirect(address, {
        tone: is === 'saved' ? 'success' : 'info',
        text: say[is],
        draftsDone: [`${who.publicId}:${draftKey(whose)}`],
      });
  }
}

const longest: Partial<Record<Field, number>> = { symbol: 30, archive: 60, officerPhone: 40 };

function readLetterhead(form: FormReader, say: ReturnType<typeof letterheadWords>) {
  const entries = letterheadFields.map((name): [Field, string] => [
    name,
    name === 'copies'
      ? form.lines(name, { label: say[name], max: 600 })
      : form.line(name, {
          label: say[name],
          max: longest[name] ?? 200,
          required: name === 'symbol' || name === 'place' || name === 'office',
        }),
  ]);
  return { content: Object.fromEntries(entries) as Letterhead, errors: form.errors };
}

interface Given {
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

function letterheadPage(ask: SignedAsk, { whose, kept }: Found, given: Given | undefined): string {
  const { lang, csrf, who } = ask;
  const say = letterheadWords(lang);
  const { unit, base, office, home, mayChange } = whose;
  const errors = given?.errors ?? [];
  const value = (name: Field) => given?.typed(name) ?? kept.content[name];
  const field = (name: Field) => ({
    lang,
    name,
    label: say[name],
    value: value(name),
    error: errorOf(errors, name),
  });
  return frame(ask, {
    title: say.title,
    hasErrors: given !== undefined,
    breadcrumbs: office ? [{ label: unit.name, href: home }] : [],
    children: (
      <>
        <PageHeading over={office ? unit.name : undefined} title={say.title} lead={say.lead} />
        {mayChange ? (
          <Form
            lang={lang}
            id="letterhead"
            action={letterheadHref(base)}
            csrf={csrf}
            submit={say.save}
            errors={errors}
            draft={{ key: draftKey(whose), user: who.publicId }}
          >
            <input
              type="hidden"
              name="version"
              value={given?.typed('version') ?? String(kept.number)}
            />
            <Fieldset legend={say.headGroup}>
              <TextField {...field('parent')} hint={say.parentHint} />
              <TextField {...field('symbol')} hint={say.symbolHint} width="medium" required />
              <TextField {...field('place')} hint={say.placeHint} width="medium" required />
            </Fieldset>
            <Fieldset legend={say.signGroup}>
              <TextField {...field('power')} hint={say.powerHint} width="medium" />
              <TextField {...field('office')} hint={say.officeHint} width="medium" required />
              <TextField {...field('signer')} width="medium" />
              <TextArea {...field('copies')} hint={say.copiesHint} rows={3} />
              <TextField {...field('archive')} hint={say.archiveHint} width="medium" />
            </Fieldset>
            <Fieldset legend={say.officerGroup}>
              <TextField {...field('officer')} width="medium" />
              <TextField {...field('officerPosition')} width="medium" />
              <TextField {...field('officerPhone')} width="medium" inputMode="tel" />
            </Fieldset>
          </Form>
        ) : (
          <>
            <Notice lang={lang} tone="info">
              {say.readOnly}
            </Notice>
            <SummaryList
              lang={lang}
              rows={letterheadFields.map((name) => ({
                label: say[name],
                value: kept.content[name] || frameWords(lang).none,
              }))}
            />
          </>
        )}
      </>
    ),
  });
}
