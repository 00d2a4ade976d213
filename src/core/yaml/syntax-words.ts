import type { ErrorCode } from 'yaml';
import type { Text } from '../text.ts';

const broken = (vi: string, en: string): Text => ({
  vi: `YAML sai cú pháp: ${vi}`,
  en: `broken YAML: ${en}`,
});

/** The library's complaints, as a person who typed the file can use them. */
export const syntaxWords = {
  ALIAS_PROPS: broken('bí danh (*tên) không được dùng', 'aliases (*name) are not accepted'),
  BAD_ALIAS: broken('bí danh (*tên) không được dùng', 'aliases (*name) are not accepted'),
  BAD_COLLECTION_TYPE: broken('thẻ (!thẻ) không được dùng', 'tags (!tag) are not accepted'),
  BAD_DIRECTIVE: broken(
    'dòng bắt đầu bằng % không hợp lệ',
    'a line that starts with % is not valid',
  ),
  BAD_DQ_ESCAPE: broken(
    'sau dấu \\ trong ngoặc kép có ký tự không hợp lệ; dùng ngoặc đơn, hoặc viết \\\\',
    'not a valid escape after \\ in double quotes; use single quotes, or write \\\\',
  ),
  BAD_INDENT: broken(
    'thụt dòng không khớp với dòng trên',
    'the indentation does not fit the line above',
  ),
  BAD_PROP_ORDER: broken('thẻ hoặc neo đặt sai chỗ', 'a tag or anchor in the wrong place'),
  BAD_SCALAR_START: broken(
    'giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt trong ngoặc kép',
    'a value starts with a special character; put it in quotes',
  ),
  BLOCK_AS_IMPLICIT_KEY: broken(
    'hai dấu “: ” trên một dòng; hãy đặt giá trị trong ngoặc kép',
    'two “: ” on one line; put the value in quotes',
  ),
  BLOCK_IN_FLOW: broken(
    'trong ngoặc { } hoặc [ ] có giá trị chứa “: ”; hãy đặt giá trị trong ngoặc kép',
    'a value with “: ” inside { } or [ ]; put the value in quotes',
  ),
  DUPLICATE_KEY: broken('một tên ghi hai lần', 'a key is given twice'),
  IMPOSSIBLE: broken('không đọc được chỗ này', 'this place cannot be read'),
  KEY_OVER_1024_CHARS: broken('tên trường quá dài', 'a key is too long'),
  MISSING_CHAR: broken(
    'thiếu dấu: kiểm tra ngoặc kép, ngoặc { } [ ], dấu phẩy và dấu hai chấm',
    'something is missing: check quotes, { } [ ], commas and colons',
  ),
  MULTILINE_IMPLICIT_KEY: broken('tên trường phải gọn trên một dòng', 'a key must fit on one line'),
  MULTIPLE_ANCHORS: broken('hai neo trên một giá trị', 'two anchors on one value'),
  MULTIPLE_DOCS: broken('nhiều tài liệu trong một tệp', 'several documents in one file'),
  MULTIPLE_TAGS: broken('hai thẻ trên một giá trị', 'two tags on one value'),
  NON_STRING_KEY: broken('tên trường phải là chữ', 'a key must be text'),
  RESOURCE_EXHAUSTION: broken('tệp quá phức tạp', 'the file is too complex'),
  TAB_AS_INDENT: broken(
    'thụt dòng bằng phím Tab; hãy dùng dấu cách',
    'tabs used as indentation; use spaces',
  ),
  TAG_RESOLVE_FAILED: broken('thẻ (!thẻ) không được dùng', 'tags (!tag) are not accepted'),
  UNEXPECTED_TOKEN: broken('có ký tự thừa ở đây', 'something unexpected stands here'),
} as const satisfies Record<ErrorCode, Text>;
