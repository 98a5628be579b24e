import { toUnicode } from '@/lib/base/values/domain-name';
import { searchText } from '@/lib/base/values/text';
import { plainName } from '@/lib/base/values/typed-names';

/** A part of a zone's name as it is typed into a search: ".RU", "xn--p1ai". */
export const searchedZone = searchText(63).transform((text) =>
  toUnicode(plainName(text).toLowerCase().replace(/^\./, '')),
);
