import { mostChecks, mostCriteria } from '../criteria/set.ts';
import { bilingual, quoted, type Text } from '../text.ts';

/* What can be wrong with the names of a set, in words for the person who writes it. */

export const unknownName = (group: string, name: string): Text => ({
  vi: `${quoted(name)} không có trong ${group} của bộ tiêu chí`,
  en: `${quoted(name)} is not among the set's ${group}`,
});
export const twice = (value: unknown) =>
  bilingual((lang) =>
    lang === 'vi' ? `${quoted(value)} đã dùng ở trên` : `${quoted(value)} is used above already`,
  );
export const fieldNotCarried = (name: string): Text => ({
  vi: `trường ${quoted(name)} không thuộc các loại hồ sơ đã nêu, hoặc không phải là bậc`,
  en: `field ${quoted(name)} is not carried by the categories named, or is not a rung`,
});
export const notAValue = (field: string, value: unknown): Text => ({
  vi: `${quoted(value)} không phải là giá trị của trường ${quoted(field)}`,
  en: `${quoted(value)} is not a value of field ${quoted(field)}`,
});
export const noOneLadder = (field: string): Text => ({
  vi: `trường ${quoted(field)} chưa gắn với một thang bậc; hãy nêu rõ trong “where”`,
  en: `field ${quoted(field)} stands on no one ladder here; fix it in “where”`,
});
export const wrongFigure = (name: string): Text => ({
  vi: `${quoted(name)} có kiểu không dùng được ở đây`,
  en: `${quoted(name)} has a type that cannot be used here`,
});
export const noLabel = (value: string): Text => ({
  vi: `thiếu tên gọi của bậc ${quoted(value)}`,
  en: `no label for rung ${quoted(value)}`,
});
export const noLadderFor = (value: string): Text => ({
  vi: `thiếu thang bậc cho ${quoted(value)}`,
  en: `no ladder for ${quoted(value)}`,
});
export const needsField = (field: string, by: string): Text => ({
  vi: `trường ${quoted(field)} cần đi cùng trường ${quoted(by)}`,
  en: `field ${quoted(field)} needs field ${quoted(by)} beside it`,
});
export const reserved = (name: string): Text => ({
  vi: `tên ${quoted(name)} đã dành riêng; hãy đặt tên khác`,
  en: `the name ${quoted(name)} is reserved; choose another`,
});
export const slipNotThere = (printed: string): Text => ({
  vi: `${quoted(printed)} không có trong nguyên văn`,
  en: `${quoted(printed)} does not stand in the text`,
});
export const badRange = (length: number): Text => ({
  vi: `khoảng in nghiêng không hợp lệ: [từ, đến) theo thứ tự, trong ${length} ký tự`,
  en: `not a valid italic range: [from, to) in order, within ${length} characters`,
});
export const needsForYear: Text = {
  vi: 'tính theo năm xét thì loại hồ sơ cần trường “forYear” kiểu “year”',
  en: 'to count by year of award the category needs a field “forYear” of type “year”',
};
export const needsUnknown: Text = {
  vi: 'điều kiện cần câu nêu khi chưa rõ (“unknown”)',
  en: 'the condition needs its words for when it is not known (“unknown”)',
};
export const noPointCitation: Text = {
  vi: 'bộ tiêu chí chưa có cách trích dẫn điểm (“citation.point”)',
  en: 'the set does not say how a point is cited (“citation.point”)',
};
export const notNfc: Text = {
  vi: 'nguyên văn phải ở dạng Unicode dựng sẵn (NFC)',
  en: 'the text must be in composed Unicode (NFC)',
};
export const tooManyChecks: Text = {
  vi: `một bộ có nhiều nhất ${mostChecks} yêu cầu`,
  en: `a set has at most ${mostChecks} checks`,
};
export const tooManyCriteria: Text = {
  vi: `một bộ có nhiều nhất ${mostCriteria} tiêu chí`,
  en: `a set has at most ${mostCriteria} criteria`,
};
