export interface LetterheadProps {
  /** The body above the one that issues the paper. */
  readonly over: string;
  readonly issuer: string;
  /** “Lam Giang, ngày … tháng … năm …”. */
  readonly placeAndDay: string;
  /** “TM. BAN CHỈ ĐẠO”, “TRƯỞNG BAN”: a line each. */
  readonly signing: readonly string[];
}

/** The head of a paper in two columns, as Decree 30/2020/NĐ-CP sets it, and who signs it. */
export function Letterhead({ over, issuer, placeAndDay, signing }: LetterheadProps) {
  return (
    <div class="letterhead" lang="vi">
      <div>
        <p class="letterhead-caps">{over}</p>
        <p class="letterhead-caps letterhead-rule">
          <strong>{issuer}</strong>
        </p>
        <p>Số: …</p>
      </div>
      <div>
        <p class="letterhead-caps">
          <strong>Cộng hòa xã hội chủ nghĩa Việt Nam</strong>
        </p>
        <p class="letterhead-rule">
          <strong>Độc lập - Tự do - Hạnh phúc</strong>
        </p>
        <p>
          <em>{placeAndDay}</em>
        </p>
      </div>
      <p class="letterhead-signing">
        {signing.map((line) => (
          <strong key={line}>{line}</strong>
        ))}
      </p>
    </div>
  );
}
