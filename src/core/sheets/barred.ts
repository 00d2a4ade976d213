import type { Text } from '../text.ts';
import { fold } from '../vietnamese/fold.ts';

/*
 * The system assesses organisations and never persons, so a column of persons or of their
 * violations is known by its heading, named to whoever imports it, and read by nothing.
 */

/** Words that bar a heading wherever they stand in it. */
const anywhere =
  split(`ho ten|ho va ten|vi pham|cccd|cmnd|can cuoc cong dan|so dinh danh|dinh danh ca nhan
  |ngay sinh|nam sinh|ngay thang nam sinh|ten can bo|ten nguoi|ten ca nhan|tien an|tien su|tien an tien su|ky luat|toi danh
  |full name|date of birth|violation|violations|offender`);

/** Headings that name the holder of an office: barred when nothing else is said. */
const alone = new Set(
  split(`nguoi lien he|nguoi dai dien|nguoi dung dau|thu truong|thu truong don vi|hieu truong|giam doc|lanh dao
  |can bo dau moi|can bo phu trach|nguoi phu trach|ten hieu truong|ten giam doc|ten thu truong|ten nguoi lien he
  |ten nguoi dai dien|ho|doi tuong|contact person`),
);

const says: Text = {
  vi: 'cột này nói về cá nhân nên không được lấy vào: hệ thống chỉ lưu thông tin của tổ chức (cơ quan, doanh nghiệp, cơ sở giáo dục)',
  en: 'this column is about persons and is not taken in: the system keeps organisations only (agencies, enterprises, schools)',
};

/** Why a column under this heading is never taken in; undefined where it may be. */
export function barredHeading(heading: string): Text | undefined {
  const folded = fold(heading.slice(0, 300));
  const padded = ` ${folded} `;
  return alone.has(folded) || anywhere.some((words) => padded.includes(` ${words} `))
    ? says
    : undefined;
}

function split(list: string): string[] {
  return list.split('|').map((words) => words.trim());
}
