import { createTransport } from 'nodemailer';

/** A letter in plain text to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The address that ends such letters; mail programs show it as a button. */
  readonly unsubscribe: string;
  readonly lang: 'vi' | 'en';
}

export interface Mailer {
  /** Returns once the mail server has taken the letter; throws what it said where it did not. */
  readonly send: (mail: Mail) => Promise<void>;
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** Who the letters come from: `Điểm Sáng <diemsang@tinh.gov.vn>`. */
  readonly from: string;
}

/** Sends through the mail server that the settings name. */
export function openMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A letter is made of what it is told; nothing is read from disk or from an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, unsubscribe, lang }) {
      await transport.sendMail({
        from,
        // An address as it stands, never a list that a comma in it would make.
        to: { name: '', address: to },
        subject,
        text,
        headers: {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'Content-Language': lang,
          'Auto-Submitted': 'auto-generated',
        },
      });
    },
  };
}

/**
 * Whether a letter that failed may be sent again: the mail server said that it does not take it now,
 * or was never reached. One refused for good (550 to 559) would be refused again; and where the line
 * broke or the server fell silent after it was greeted, it may have taken the letter all the same.
 */
export function mayBeSentAgain(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // 535 is said of this server's own password, which is put right, not of the person.
  if ('responseCode' in error && typeof error.responseCode === 'number')
    return error.responseCode < 550 || error.responseCode >= 560;
  if ('syscall' in error && error.syscall === 'connect') return true;
  if ('timeoutType' in error) return error.timeoutType !== 'SOCKET_TIMEOUT';
  return 'code' in error && neverReached.includes(String(error.code));
}

/** No address, no agreement on a key, no password: all before a letter is handed over. */
const neverReached = ['EDNS', 'ETLS', 'EREQUIRETLS', 'EAUTH', 'EPROXY'];
