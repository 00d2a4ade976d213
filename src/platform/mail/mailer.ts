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

/** Whether the mail server refused this letter for good: to send it again would change nothing. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error)) return false;
  const { responseCode: code } = error;
  // 535 is said of this server's own password, which is put right, not of the person.
  return typeof code === 'number' && code >= 550 && code < 560;
}
