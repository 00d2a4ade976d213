import type { CheckEvaluation } from '../../core/criteria/evaluation.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { countWord, figureWord } from '../../core/vietnamese/number.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { KeptFigure, RoundSet } from '../dossiers/index.ts';
import { frameWords, instantWord } from '../frame/index.ts';
import { anchorOf } from './addresses.ts';
import type { Asked, Place } from './asked.ts';
import { FigureForm } from './figure-form.tsx';
import type { Answered } from './saying.ts';
import { type FigureWords, figureWords } from './words.ts';

/** How each check of each round stands. */
export type Standings = ReadonlyMap<RoundSet, ReadonlyMap<string, CheckEvaluation>>;

export interface Shown {
  readonly ask: SignedAsk;
  readonly base: string;
  readonly unit: UnitRow;
  readonly year: number;
  /** The public id of the round shown. */
  readonly at: string | undefined;
  readonly mayChange: boolean;
  /** What was said last of each figure. */
  readonly latest: ReadonlyMap<string, KeptFigure>;
  /** Each saying of each, the latest first. */
  readonly sayings: readonly KeptFigure[];
  readonly standings: Standings;
  readonly answered: Answered | undefined;
  readonly severalRounds: boolean;
}

/** One figure or attestation: what it is now, how its checks stand, its form and its history. */
export function FigureCard({
  asked,
  open,
  ...shown
}: Shown & {
  readonly asked: Asked;
  /** Whether its form is open before anyone asks. */
  readonly open: boolean;
}) {
  const { ask, mayChange, latest, sayings, standings, severalRounds } = shown;
  const { lang } = ask;
  const say = figureWords(lang);
  const { key, means, negative, places } = asked;
  const anchor = anchorOf(key);
  const label = sentenceCase(means.label[lang]);
  const kept = latest.get(key);
  const said = kept !== undefined && kept.value !== null;
  const answered = shown.answered?.key === key ? shown.answered : undefined;
  const lines = places.flatMap((place) => linesOf(place, standings));
  const aside = lines.every(({ check }) => check.status === 'notApplicable') ? lines[0] : undefined;
  const history = sayings.filter((one) => one.key === key);
  const placeOf = (place: Place) => placeWord(place, severalRounds, lang);
  const tagOf = ({ status }: CheckEvaluation) => (
    <StatusTag
      lang={lang}
      status={status}
      label={negative && status === 'met' && kept?.value === 0 ? say.notYet : undefined}
    />
  );
  return (
    <article class="saying" id={anchor} aria-labelledby={`${anchor}-label`}>
      <div class="saying-now">
        <h4 id={`${anchor}-label`}>{label}</h4>
        {!said &&
          (aside ? (
            <StatusTag lang={lang} status="notApplicable" />
          ) : (
            <StatusTag lang={lang} status="open" label={say.undeclared} />
          ))}
      </div>
      {!said && aside && <p class="part-summary">{reasonOf(aside.place, aside.check, lang)}</p>}
      {!said && places.length > 1 && (
        <p class="part-summary">{`${say.countsFor}: ${places.map(placeOf).join('; ')}`}</p>
      )}
      {said && (
        <>
          <p class="saying-now">
            <strong>{valueWord(asked, kept.value, lang)}</strong>
            <span class="part-summary">
              {`${say.until(writtenDay(kept.asOf))} · ${say.by(roleWord(kept, lang), instantWord(kept.at))}`}
            </span>
          </p>
          <ul class="saying-checks">
            {lines.map(({ place, check }) => (
              <li key={`${place.round.round.public_id} ${check.id}`}>
                {tagOf(check)}
                <span class="part-summary">
                  {places.length > 1 && `${placeOf(place)}: `}
                  {reasonOf(place, check, lang)}
                </span>
              </li>
            ))}
          </ul>
          {negative && <p class="part-summary">{say.unconfirmed}</p>}
          {kept.explanation !== '' && (
            <p class="saying-text">{`${say.explanation}: ${kept.explanation}`}</p>
          )}
        </>
      )}
      {mayChange && (
        <details class="fold" open={answered !== undefined || open}>
          <summary>
            {said ? say.change : say.declare}
            <span class="visually-hidden">{say.changeOf(label)}</span>
          </summary>
          <FigureForm
            ask={ask}
            base={shown.base}
            unit={shown.unit}
            year={shown.year}
            at={shown.at}
            asked={asked}
            kept={kept}
            answered={answered}
          />
        </details>
      )}
      {history.length > 1 && (
        <details class="fold">
          <summary>
            {say.history(history.length)}
            <span class="visually-hidden">{say.changeOf(label)}</span>
          </summary>
          <ol class="saying-history">
            {history.map((one) => (
              <li key={one.number}>{sayingLine(asked, one, say, lang)}</li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function linesOf(place: Place, standings: Standings) {
  return place.checks.flatMap(({ check: { id } }) => {
    const check = standings.get(place.round)?.get(id);
    return check ? [{ place, check }] : [];
  });
}

/** The reason without its citation, which stands over the figure. */
function reasonOf({ checks }: Place, { id, reason }: CheckEvaluation, lang: Lang): string {
  return reason.replace(checks.find(({ check }) => check.id === id)?.citation[lang] ?? '', '');
}

function placeWord({ round, criterion }: Place, severalRounds: boolean, lang: Lang): string {
  const citation = criterion.citation[lang];
  return severalRounds ? figureWords(lang).inRound(citation, round.round.name) : citation;
}

/** A value as people read it: “01 vụ”, “104,5%”, “Có”. */
export function valueWord({ means }: Asked, value: number | null, lang: Lang): string {
  const say = figureWords(lang);
  if (value === null) return say.nothing;
  switch (means.type) {
    case 'flag':
      return value === 1 ? say.holds : say.holdsNot;
    case 'decimal':
      return `${figureWord(value, lang)}${means.unit[lang]}`;
    case 'count': {
      const { unit } = means;
      const counted = lang === 'vi' ? unit.vi : value === 1 ? unit.en.one : unit.en.other;
      return `${value === 0 ? '0' : countWord(value, lang)} ${counted}`;
    }
  }
}

function roleWord({ role }: KeptFigure, lang: Lang): string {
  return role === 'system' ? figureWords(lang).program : frameWords(lang).roles[role];
}

function sayingLine(asked: Asked, one: KeptFigure, say: FigureWords, lang: Lang): string {
  const { task, planned, done, paper } = one.detail;
  const figure = (value: unknown) => (typeof value === 'number' ? figureWord(value, lang) : '');
  const parts = [
    say.until(writtenDay(one.asOf)),
    task ? `${say.task}: ${task}` : '',
    planned === undefined ? '' : `${say.planned}: ${figure(planned)}`,
    done === undefined ? '' : `${say.done}: ${figure(done)}`,
    paper ? `${say.paper}: ${paper}` : '',
    one.explanation === '' ? '' : `${say.explanation}: ${one.explanation}`,
  ];
  const value = valueWord(asked, one.value, lang);
  return `${value} · ${say.by(roleWord(one, lang), instantWord(one.at))} · ${parts.filter(Boolean).join(' · ')}`;
}
