import { writtenDay } from '../../core/vietnamese/day.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PrintButton } from '../../ui/button.tsx';
import type { Link } from '../../ui/link.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { SlipSheets } from '../../ui/slip.tsx';
import { dayIn, frame } from '../frame/index.ts';
import { slipWords } from './words.ts';

/** An account with the code that has just been made for it. */
export interface InvitedAccount {
  /** Whom the slip is for: an office, a unit. */
  readonly holder: string;
  readonly login: string;
  readonly code: string;
  readonly endsAt: Date;
}

export interface SlipsPage {
  readonly title: string;
  /** What was done, before how to print: “Mã xác thực của tài khoản đã tắt.” */
  readonly lead?: string | undefined;
  readonly slips: readonly InvitedAccount[];
  /** Who hands the slips out: “Công an xã Minh Sơn”. */
  readonly office: string;
  /** Whom to call; empty where nobody is named. */
  readonly help: string;
  /** The address people use, without a slash at its end. */
  readonly publicUrl: string;
  readonly breadcrumbs: readonly Link[];
  /** Where one goes when they are printed. */
  readonly doneHref: string;
}

const aDay = 86_400_000;

/**
 * The answer to the form that made the codes: slips to print. It is a page and not a way on to one,
 * for a code is kept nowhere and can be shown only now.
 */
export function slipsReply(ask: SignedAsk, props: SlipsPage): Reply {
  const { lang } = ask;
  const { title, lead, slips, office, help, publicUrl, breadcrumbs, doneHref } = props;
  const say = slipWords(lang);
  const html = frame(ask, {
    title,
    breadcrumbs,
    children: (
      <>
        <div class="no-print">
          <PageHeading
            title={title}
            lead={[lead, say.lead(slips.length)].filter(Boolean).join(' ')}
            actions={
              <>
                <LinkButton href={doneHref}>{say.back}</LinkButton>
                <PrintButton>{say.print}</PrintButton>
              </>
            }
          />
        </div>
        <div class="no-print">
          <Notice lang={lang} tone="warning" heading={say.once}>
            {say.onceText}
          </Notice>
        </div>
        <SlipSheets
          lang={lang}
          slips={slips.map(({ holder, login, code, endsAt }) => ({
            unit: holder,
            office,
            address: `${publicUrl.replace(/^https?:\/\//, '')}/join`,
            account: login,
            code,
            // The last whole day: on the day itself the code ends at the hour it was made.
            validUntil: writtenDay(dayIn(new Date(endsAt.getTime() - aDay))),
            help: help || undefined,
            qr: (
              <QrCode
                text={`${publicUrl}/join?code=${encodeURIComponent(code)}`}
                label={say.qr(login)}
              />
            ),
          }))}
        />
      </>
    ),
  });
  return page(html);
}
