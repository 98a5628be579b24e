import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';
import { bankProblems, dayText, idProblems, numberText } from '@/lib/money/requisites/schema';
import { regimes } from '@/lib/money/tax/schema';

export const sellerKinds = ['organization', 'sole'] as const;
export type SellerKind = (typeof sellerKinds)[number];

/** The longest that a payment order of a Russian bank takes. */
const [longestName, longestBank] = [160, 45];

/** Requisites as papers print them. */
export const sellerDetails = z.object({
  kind: z.enum(sellerKinds),
  name: text({ min: 1, max: longestName }),
  /** For papers in English; '' = the name is printed there, too. */
  latinName: text({ max: longestName }).default(''),
  inn: numberText,
  /** '' of a sole proprietor. */
  kpp: numberText,
  /** OGRN, or OGRNIP of a sole proprietor. */
  ogrn: numberText,
  address: text({ min: 1, max: 300 }),
  latinAddress: text({ max: 300 }).default(''),
  bankName: text({ min: 1, max: longestBank }),
  bic: numberText,
  account: numberText,
  correspondentAccount: numberText,
  /** "Генеральный директор". */
  signerTitle: text({ max: 100 }).default(''),
  signer: text({ min: 1, max: 100 }),
  accountant: text({ max: 100 }).default(''),
  /** What closes a month while no VAT is charged; with VAT it is always a universal transfer document. */
  closing: z.enum(['act', 'utd']).default('act'),
});
export type SellerDetails = z.output<typeof sellerDetails>;

/** `id` is '' of a new one; the regime counts from a day on. */
export const sellerInput = sellerDetails
  .extend({ id: text({ max: 64 }).default(''), regime: z.enum(regimes), since: dayText })
  .superRefine((seller, context) => {
    const problems = [...idProblems(seller.kind, seller), ...bankProblems(seller)];
    for (const { field, says } of problems) context.addIssue({ code: 'custom', path: [field], message: says });
  });
export type SellerInput = z.output<typeof sellerInput>;

export const sellerIdInput = z.object({ id: idText });

export const pictureKinds = ['signature', 'stamp'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** A picture as the browser read it ("data:image/png;base64,..."). */
export const pictureInput = z.object({
  id: idText,
  kind: z.enum(pictureKinds),
  picture: z
    .string('settings.errors.logoMissing')
    .min(1, 'settings.errors.logoMissing')
    .max(140_000, 'settings.errors.logoTooLarge'),
});

export const noPictureInput = pictureInput.omit({ picture: true });

/** What the address of the page says: which seller is changed (`new`), and of which kind a new one is. */
export const sellerSearch = z.object({
  edit: z.string().max(64).default('').catch(''),
  kind: z.enum(sellerKinds).default('organization').catch('organization'),
});
