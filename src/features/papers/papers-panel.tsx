import type { Lang } from '../../core/text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import type { RoundSet } from '../dossiers/index.ts';
import { letterheadHref } from '../letterhead/index.ts';
import { paperFileHref, paperHref, papersZipHref } from './addresses.ts';
import { needsClosing, paperKinds, paperLabels } from './kinds.ts';
import { paperWords } from './words.ts';

export interface PapersPanelProps {
  readonly lang: Lang;
  readonly base: string;
  readonly round: RoundSet;
  /** The code of the closing that stands; without it four of the papers are not there yet. */
  readonly code: string | undefined;
}

/**
 * Every paper of the dossier: to be looked at, and taken away as Word or PDF. The server says that a
 * file is one; its links do not, for then a browser shows no word of why there is none.
 */
export function PapersPanel({ lang, base, round: { round }, code }: PapersPanelProps) {
  const say = paperWords(lang);
  return (
    <Panel
      id="papers"
      heading={say.title}
      summary={code && say.codeNote(code)}
      actions={
        <>
          <LinkButton href={papersZipHref(base, round)}>{say.zip}</LinkButton>
          <LinkButton kind="quiet" href={letterheadHref(base)}>
            {say.letterhead}
          </LinkButton>
        </>
      }
    >
      <p>{say.lead}</p>
      <Table
        lang={lang}
        id="papers-table"
        caption={say.title}
        captionHidden
        rows={paperKinds}
        rowKey={(kind) => kind}
        columns={[
          {
            key: 'paper',
            label: say.paper,
            rowHeader: true,
            cell: (kind) =>
              needsClosing(kind) && code === undefined ? (
                paperLabels[kind][lang]
              ) : (
                <a href={paperHref(base, round, kind)}>{paperLabels[kind][lang]}</a>
              ),
          },
          {
            key: 'files',
            label: say.files,
            cell: (kind) =>
              needsClosing(kind) && code === undefined ? (
                say.afterClosing
              ) : (
                <span class="actions">
                  {(['docx', 'pdf'] as const).map((format) => {
                    const label = format === 'docx' ? say.word : say.pdf;
                    return (
                      <a
                        key={format}
                        href={paperFileHref(base, round, kind, format)}
                        aria-label={`${label}: ${paperLabels[kind][lang]}`}
                      >
                        {label}
                      </a>
                    );
                  })}
                </span>
              ),
          },
        ]}
      />
    </Panel>
  );
}
