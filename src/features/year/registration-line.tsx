import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { LinkButton } from '../../ui/button.tsx';
import { dayOfRow } from '../frame/index.ts';
import { registrationHref } from '../registration/index.ts';
import type { RoundYear, ShownYear } from './read-year.ts';
import { yearWords } from './words.ts';

export interface RegistrationLineProps {
  readonly lang: Lang;
  readonly shown: ShownYear;
  readonly at: RoundYear;
}

/** Whether the unit has registered in the round, and the way to do so. */
export function RegistrationLine({ lang, shown, at }: RegistrationLineProps) {
  const say = yearWords(lang).registration;
  const last = dayOfRow(at.round.register_by);
  const done = at.registeredOn;
  const says =
    done !== undefined
      ? say.done(writtenDay(done))
      : last >= shown.asOf
        ? say.todo(writtenDay(last))
        : say.late(writtenDay(last));
  return (
    <div class="actions">
      <p>{says}</p>
      {shown.on === undefined && (
        <LinkButton href={registrationHref(shown.base, at.round)}>
          {done === undefined && shown.writable ? say.register : say.see}
        </LinkButton>
      )}
    </div>
  );
}
