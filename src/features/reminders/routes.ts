import { ownReminders } from '../../core/access/tables.ts';
import { get, openGet, openPost, post, type Route } from '../../platform/http/route.ts';
import { showCalendar } from './calendar.ts';
import { type Around, endCalendar, linkCalendar, showReminders, turnMail } from './page.tsx';
import { doStop, showStop } from './stop-page.tsx';

/** How one is reminded. Calendars and the ends of letters are opened by a secret alone. */
export function reminderRoutes(around: Around): readonly Route[] {
  const { calendar, mail } = ownReminders;
  return [
    get('/account/reminders', calendar, showReminders(around)),
    post('/account/reminders/mail/on', mail, turnMail(true)),
    post('/account/reminders/mail/off', mail, turnMail(false)),
    post('/account/reminders/calendar', calendar, linkCalendar(around)),
    post('/account/reminders/calendar/end', calendar, endCalendar),
    openGet('/calendar/:secret', showCalendar),
    openGet('/reminders/stop/:secret', showStop),
    openPost('/reminders/stop/:secret', doStop),
  ];
}
