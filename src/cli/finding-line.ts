import { type Status, statusLabels } from '../core/criteria/status.ts';
import { evaluatorVersion } from '../core/criteria/version.ts';
import type { FrozenCheck } from '../core/dossier/snapshot.ts';
import { type Lang, printable } from '../core/text.ts';
import type { Finding } from '../features/verification/index.ts';
import { messages } from '../i18n/index.ts';

/** What verifying came upon, in one line; no unit is named. */
export function findingLine(finding: Finding, lang: Lang): string {
  const say = messages(lang).verification;
  if (finding.what === 'erased') return say.erased[finding.of](short(finding.name), finding.act);
  const place = 'at' in finding && finding.at;
  const where = place ? `${say.at(printable(place.round ?? '–'), printable(place.code))}: ` : '';
  return say.fault(`${where}${faultLine(finding, lang)}`);
}

function faultLine(finding: Exclude<Finding, { what: 'erased' }>, lang: Lang): string {
  const say = messages(lang).verification;
  switch (finding.what) {
    case 'action':
      return say.action[finding.fault](finding.n);
    case 'act':
      return finding.at ? say.act(finding.act, finding.n) : say.strayAct(finding.act);
    case 'record':
      return say.record(printable(finding.name));
    case 'figure':
      return say.figure(printable(finding.label[lang]));
    case 'column':
      return say.column[finding.column];
    case 'snapshot':
      return say.snapshot[finding.fault];
    case 'set':
      return say.set[finding.fault];
    case 'check': {
      const { criterion, was, now, evaluator } = finding;
      const id = printable(was?.id ?? now?.id ?? '');
      const line = say.check(criterion, id, checkWord(was, lang), checkWord(now, lang));
      return evaluator === undefined ? line : line + say.evaluator(evaluator, evaluatorVersion);
    }
    case 'verdict': {
      const { criterion, was, now } = finding;
      return say.verdict(criterion, statusWord(was, lang), statusWord(now, lang));
    }
    case 'text':
      return say.text[finding.fault](short(finding.digest));
    case 'file':
      return say.file[finding.fault](short(finding.name));
  }
}

/** A digest is told by its first digits. */
function short(name: string): string {
  return printable(name.slice(0, 16));
}

function statusWord(status: Status | undefined, lang: Lang): string {
  return status === undefined
    ? messages(lang).verification.nothing
    : statusLabels[status][lang].toLowerCase();
}

/** “chưa đủ 1/2, 30/11/2026”: all of a check that is held against the other. */
function checkWord(check: FrozenCheck | undefined, lang: Lang): string {
  if (!check) return messages(lang).verification.nothing;
  const { status, have, need, dueBy } = check;
  const count = have === null && need === null ? '' : ` ${have ?? '–'}/${need ?? '–'}`;
  const due = dueBy === null ? '' : ` (${dueBy.split('-').reverse().join('/')})`;
  return `${statusWord(status, lang)}${count}${due}`;
}
