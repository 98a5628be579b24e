import { z } from 'zod';
import { text } from '@/lib/base/values/text';
import { idProblems, numberText, personInnProblem } from '@/lib/money/requisites/schema';

export const buyerKinds = ['organization', 'sole', 'person', 'eu'] as const;
export type BuyerKind = (typeof buyerKinds)[number];

/** Who pays, as papers print it; what a kind does not have is ''. */
export const buyerDetails = z.object({
  kind: z.enum(buyerKinds),
  name: text({ min: 1, max: 200 }),
  inn: numberText,
  kpp: numberText,
  ogrn: numberText,
  vatId: numberText,
  address: text({ max: 300 }).default(''),
});
export type BuyerDetails = z.output<typeof buyerDetails>;

export const buyerInput = buyerDetails
  .superRefine((buyer, context) => {
    const tell = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (buyer.kind !== 'person' && buyer.address === '') tell('address', 'errors.required');
    if (buyer.kind === 'eu' && !/^[A-Z]{2}[\dA-Z+*]{2,12}$/.test(buyer.vatId)) tell('vatId', 'requisites.errors.vatId');
    const inn = buyer.kind === 'person' ? personInnProblem(buyer.inn) : null;
    if (inn !== null) tell('inn', inn);
    if (buyer.kind === 'organization' || buyer.kind === 'sole')
      for (const { field, says } of idProblems(buyer.kind, buyer)) tell(field, says);
  })
  .transform((buyer): BuyerDetails => ({ ...buyer, ...unsaid[buyer.kind] }));

/** What somebody of a kind has not: it may have been typed before the kind was changed. */
const unsaid: Readonly<Record<BuyerKind, Partial<BuyerDetails>>> = {
  organization: { vatId: '' },
  sole: { kpp: '', vatId: '' },
  person: { kpp: '', ogrn: '', vatId: '' },
  eu: { inn: '', kpp: '', ogrn: '' },
};

/** Which kind the address of the page asks about; '' = the one that is known. */
export const buyerSearch = z.object({
  kind: z
    .enum(['', ...buyerKinds])
    .default('')
    .catch(''),
});
