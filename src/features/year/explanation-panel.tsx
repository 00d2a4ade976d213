import type { CompiledCriterion } from '../../core/criteria/compile.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { instantWord } from '../frame/index.ts';
import { criterionHref } from './addresses.ts';
import { criterionWords } from './criterion-words.ts';
import type { ShownCriterion, TypedExplanation } from './find-criterion.ts';

/** As long as a page of explanation; a paper of its own says more. */
export const longest = 4000;

export interface ExplanationPanelProps {
  readonly ask: SignedAsk;
  readonly one: ShownCriterion;
  readonly typed: TypedExplanation | undefined;
}

/** What the unit itself says of the criterion, to be read with what it has recorded. */
export function ExplanationPanel({ ask, one, typed }: ExplanationPanelProps) {
  const { lang, csrf, who } = ask;
  const say = criterionWords(lang);
  const { shown, at, compiled, said } = one;
  const { number } = compiled.criterion;
  return (
    <Panel
      id="explanation"
      heading={say.explanation}
      summary={said && say.saidAt(instantWord(said.at), said.number)}
    >
      {shown.writable ? (
        <>
          {ofViolations(compiled) && (
            <Notice lang={lang} tone="warning" heading={say.noNames}>
              {say.noNamesText}
            </Notice>
          )}
          <Form
            lang={lang}
            id="explain"
            action={criterionHref(shown.base, at.round.public_id, number)}
            csrf={csrf}
            submit={say.save}
            submitKind="secondary"
            errors={typed?.errors ?? []}
            draft={{ key: draftKey(one), user: who.publicId }}
          >
            <input
              type="hidden"
              name="version"
              value={typed?.version ?? String(said?.number ?? 0)}
            />
            <TextArea
              lang={lang}
              name="text"
              label={say.explanationLabel}
              hint={say.explanationHint}
              rows={5}
              value={typed?.text ?? said?.text ?? ''}
              error={typed?.errors[0]?.message}
            />
          </Form>
        </>
      ) : (
        <p class="prose as-typed">{said?.text || say.noExplanation}</p>
      )}
    </Panel>
  );
}

/** Criteria on what must not happen are where a person could come to be named. */
function ofViolations({ checks }: CompiledCriterion): boolean {
  return checks.some(({ check }) => check.kind === 'zero' || check.kind === 'noneLeft');
}

export function draftKey({ shown, at, compiled }: ShownCriterion): string {
  return `explanation-${shown.unit.public_id}-${at.round.public_id}-${compiled.criterion.number}`;
}
