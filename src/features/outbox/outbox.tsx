import type { SignedAsk } from '../../platform/http/route.ts';
import { outboxWords } from './words.ts';

export interface OutboxProps {
  readonly ask: SignedAsk;
  /** The empty form that the browser is to keep for when there is no line, where one may write. */
  readonly form?: string | undefined;
  /** On the page of that form: says what happens without a line. */
  readonly here?: boolean | undefined;
}

/**
 * What this browser still holds of one's records. Only the script of `assets.record` knows it, so
 * that nothing is seen without script, nor while nothing waits.
 */
export function Outbox({ ask, form, here }: OutboxProps) {
  const { lang, who } = ask;
  const say = outboxWords(lang);
  return (
    <div
      class="outbox"
      data-outbox
      data-user={who.publicId}
      data-form={form}
      data-say={JSON.stringify(say.script)}
    >
      {here && (
        <p class="outbox-said" data-outbox-offline role="status" hidden>
          {say.offline}
        </p>
      )}
      <div class="outbox-said" data-outbox-said role="status" />
      <section class="outbox-held" data-outbox-held aria-labelledby="outbox-heading" hidden>
        <h2 id="outbox-heading" data-outbox-heading>
          {say.heading}
        </h2>
        <p>{say.note}</p>
        <ul class="outbox-list" data-outbox-list />
        <template>
          <li class="outbox-item" data-outbox-item>
            <p class="outbox-title" data-title />
            <p class="outbox-about">
              <span data-day /> · <span data-files /> · <b data-state />
            </p>
            <div class="actions" data-acts>
              <button type="button" class="button button-secondary" data-send>
                {say.send}
              </button>
              <a class="button button-secondary" href="#outbox-heading" data-mend hidden>
                {say.mend}
              </a>
              <a class="button button-secondary" href="/sign-in" data-sign-in hidden>
                {say.signIn}
              </a>
              <button type="button" class="button button-quiet" data-drop>
                {say.drop}
              </button>
            </div>
            <div data-ask hidden>
              <p class="outbox-ask">{say.ask}</p>
              <div class="actions">
                <button type="button" class="button button-secondary" data-keep>
                  {say.keep}
                </button>
                <button type="button" class="button button-danger" data-really>
                  {say.really}
                </button>
              </div>
            </div>
          </li>
        </template>
      </section>
    </div>
  );
}
