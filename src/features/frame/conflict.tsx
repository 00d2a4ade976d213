import type { Fields } from '../../platform/http/fields.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { Conflict } from '../../ui/conflict.tsx';
import { Form } from '../../ui/form.tsx';
import type { Link } from '../../ui/link.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { frame } from './frame.tsx';
import { frameWords } from './words.ts';

/** One field of which two people have saved, or want to save, a value: both as the form sends them. */
export interface ConflictField {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** The value as people read it, where it is a key. */
  readonly show?: ((value: string) => string) | undefined;
}

export interface ConflictPageProps {
  /** What is being edited: “Trường THPT Minh Sơn”. */
  readonly subject: string;
  /** Where the form was sent, and is sent again. */
  readonly action: string;
  /** The version that is saved now. */
  readonly version: number;
  readonly fields: readonly ConflictField[];
  readonly breadcrumbs: readonly Link[];
}

/**
 * Told to the second of two who edit one thing: both versions side by side, a choice for each field
 * that differs. What is chosen is sent to the same address, on top of the version saved meanwhile.
 */
export function conflictReply(ask: SignedAsk & Posted, props: ConflictPageProps): Reply {
  const { lang, csrf } = ask;
  const { subject, action, version, fields, breadcrumbs } = props;
  const say = frameWords(lang).conflict;
  const html = frame(ask, {
    title: say.title,
    breadcrumbs,
    children: (
      <>
        <PageHeading title={say.title} over={subject} lead={say.lead} />
        <Form
          lang={lang}
          id="merge"
          action={action}
          csrf={csrf}
          submit={say.save}
          wide
          cancelHref={action}
        >
          <input type="hidden" name="version" value={version} />
          {fields.flatMap(({ name, mine, theirs }) => [
            <input key={name} type="hidden" name={name} value={mine} />,
            <input key={`theirs.${name}`} type="hidden" name={`theirs.${name}`} value={theirs} />,
          ])}
          <Conflict
            lang={lang}
            caption={say.caption}
            mine={say.mine}
            theirs={say.theirs}
            rows={fields.map(({ name, label, mine, theirs, show = (value) => value }) => ({
              label,
              mine: show(mine),
              theirs: show(theirs),
              ...(mine !== theirs && { choice: { name: `pick.${name}`, value: 'mine' } }),
            }))}
          />
        </Form>
      </>
    ),
  });
  return page(html, 409);
}

/** The fields of a form as chosen on a page of conflict; of any other form, as they were sent. */
export function resolved(fields: Fields): Fields {
  const from = (name: string) =>
    fields.one(`pick.${name}`) === 'theirs' ? `theirs.${name}` : name;
  return {
    one: (name) => fields.one(from(name)),
    all: (name) => fields.all(from(name)),
    has: (name) => fields.has(from(name)),
  };
}
