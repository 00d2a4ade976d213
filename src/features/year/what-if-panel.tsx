import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withQuery } from '../frame/index.ts';
import { criterionHref } from './addresses.ts';
import type { EvaluatedYear, ShownYear } from './read-year.ts';
import { type Supposed, suppositionsOf, type Trial, tryOut } from './what-if.ts';
import { yearWords } from './words.ts';

interface Shown {
  readonly ask: SignedAsk;
  readonly shown: ShownYear;
  readonly at: EvaluatedYear;
}

/** Tries out one more record or another figure; a GET form, so that nothing can be stored by it. */
export function WhatIfPanel({ ask, shown, at }: Shown) {
  const { lang, query } = ask;
  const say = yearWords(lang).whatIf;
  const part = (name: string) => (query.get(name) ?? '').slice(0, 60);
  const typed: Supposed = { key: part('if'), value: part('value'), day: part('day') };
  const trial = tryOut(at, typed, shown.asOf, lang);
  const on = shown.on && writtenDay(shown.on);
  const wrong = trial.is === 'faulty' ? trial.field : undefined;
  return (
    <details class="fold no-print" id="what-if" open={trial.is !== 'none'}>
      <summary>{say.title}</summary>
      <div class="stack">
        <p>{say.lead}</p>
        <form method="get" action={`${shown.home}#what-if`} class="inline-form">
          <input type="hidden" name="round" value={at.round.public_id} />
          {on && <input type="hidden" name="on" value={on} />}
          <SelectField
            lang={lang}
            name="if"
            label={say.what}
            required
            value={typed.key}
            options={suppositionsOf(at.set, lang).map(({ key, label }) => ({ value: key, label }))}
          />
          <TextField
            lang={lang}
            name="value"
            label={say.value}
            hint={say.valueHint}
            width="short"
            inputMode="decimal"
            value={typed.value}
            error={wrong === 'value' ? say.badValue : undefined}
          />
          <DateField
            lang={lang}
            name="day"
            label={say.day}
            hint={say.dayHint}
            formSaid
            value={typed.day}
            error={wrong === 'day' ? say.badDay : undefined}
          />
          <button type="submit" class="button button-secondary">
            {say.show}
          </button>
        </form>
        <Outcome ask={ask} shown={shown} at={at} trial={trial} />
      </div>
    </details>
  );
}

function Outcome({ ask: { lang }, shown, at, trial }: Shown & { readonly trial: Trial }) {
  if (trial.is !== 'shown') return null;
  const say = yearWords(lang).whatIf;
  const { day, turned, evaluation } = trial;
  const { round } = at;
  return (
    <Notice lang={lang} tone="info" heading={say.result}>
      {turned.length === 0 && <p>{say.none}</p>}
      {turned.length > 0 && (
        <ul>
          {turned.map(({ number, label, from, to }) => (
            <li key={number}>
              <a href={criterionHref(shown.base, round.public_id, number, shown.on)}>
                {`${number}. ${label}`}
              </a>
              {': '}
              <StatusTag lang={lang} status={from} /> → <StatusTag lang={lang} status={to} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {say.total(
          at.evaluation.criteriaMet,
          evaluation.criteriaMet,
          evaluation.criteriaApplicable,
        )}
        {day !== undefined && ` ${say.noneDay(writtenDay(day))}`}{' '}
        <a
          href={withQuery(shown.home, {
            round: round.public_id,
            on: shown.on && writtenDay(shown.on),
          })}
        >
          {say.clear}
        </a>
      </p>
    </Notice>
  );
}
