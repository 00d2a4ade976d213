import type { Lang } from '../core/text.ts';
import { StatusTag } from './status-tag.tsx';

export interface ListedRecord {
  /** As people read it: “05/06/2026”. */
  readonly day: string;
  readonly title: string;
  readonly href: string;
  /** “920 người tham gia · Kế hoạch 31/KH-THPT · tính cho Tiêu chí 4, 5” */
  readonly meta?: string | undefined;
  /** What is still missing from it: “chưa có minh chứng”. */
  readonly lacks?: string | undefined;
}

export interface RecordListProps {
  readonly lang: Lang;
  readonly records: readonly ListedRecord[];
}

/** Records one under the other, each with its day and where it leads. */
export function RecordList({ lang, records }: RecordListProps) {
  return (
    <ol class="records">
      {records.map(({ day, title, href, meta, lacks }) => (
        <li key={href} class="record">
          <p class="record-day">{day}</p>
          <div>
            <p class="record-title">
              <a href={href}>{title}</a>
            </p>
            {meta && <p class="record-meta">{meta}</p>}
            {lacks && <StatusTag lang={lang} status="open" label={lacks} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
