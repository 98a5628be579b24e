import { z } from 'zod';
import { marginShape } from '@/lib/desk/prices/price-rule-schema';
import { roundingOf } from '@/lib/desk/prices/typed-margin';
import { toUnicode } from '@/lib/base/values/domain-name';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { idText, text } from '@/lib/base/values/text';
import { plainName } from '@/lib/base/values/typed-names';
import { priceActs } from '@/lib/money/prices/act-schema';

/** A zone as it is typed: ".RU", "xn--p1ai". */
const zone = text({ max: 64 }).transform((typed) => toUnicode(plainName(typed).toLowerCase().replace(/^\./, '')));

/** A special rule to save; without zone, group or act it is for all of them, but never for everybody and everything. */
export const specialRuleInput = z
  .object({
    rule: idText.optional(),
    zone: zone.optional(),
    group: idText.optional(),
    act: z.enum(priceActs).optional(),
    ...marginShape,
  })
  .refine(({ group, act }) => group !== undefined || act !== undefined, {
    path: ['group'],
    message: 'prices.special.errors.everybody',
  })
  .transform(({ rule, zone: tld, group, act, margin, fixed, roundTo, least }) => ({
    rule: rule ?? null,
    wanted: {
      tld: tld === undefined || tld === '' ? null : tld,
      groupId: group ?? null,
      act: act ?? null,
      marginBps: margin,
      fixedMinor: fixed,
      roundToMinor: roundingOf(roundTo),
      leastMinor: least,
    },
  }));

export const dropSpecialInput = z.object({ rule: idText });

/** What the address of the special rules says: the one that is being changed, and whose price in which zone is asked for. */
export const specialSearch = z.object({
  edit: searchParameter.transform((id) => id ?? null),
  zone: searchParameter.transform((typed) => zone.safeParse(typed ?? '').data ?? ''),
  group: searchParameter.transform((id) => id ?? null),
});
export type SpecialSearch = z.output<typeof specialSearch>;
