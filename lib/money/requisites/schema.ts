import { z } from 'zod';
import { readDay } from '@/lib/base/values/typed-day';
import { text } from '@/lib/base/values/text';
import * as russian from './russian-ids';

/** A number as people copy it, with spaces and strokes in it, without them. */
export const numberText = text({ max: 60 })
  .transform((typed) => typed.replaceAll(/[\s\-‑–]/g, '').toUpperCase())
  .default('');

/** A calendar day as it is typed, as "2026-11-30". */
export const dayText = text({ min: 1, max: 40 }).transform((typed, context) => {
  const day = readDay(typed);
  if (day !== null && day >= '2004-01-01' && day <= '2099-12-31') return day;
  context.addIssue({ code: 'custom', message: 'errors.invalidDate' });
  return z.NEVER;
});

/** What is wrong with the taxpayer number of a person, who need not have said it; null = nothing. */
export const personInnProblem = (inn: string): string | null =>
  inn === '' || russian.isPersonInn(inn) ? null : 'requisites.errors.personInn';

type Problem<Field> = { readonly field: Field; readonly says: string };

type Ids = { readonly inn: string; readonly kpp: string; readonly ogrn: string };

/** What is wrong with the numbers of a Russian business. */
export function idProblems(kind: 'organization' | 'sole', ids: Ids): readonly Problem<keyof Ids>[] {
  return rules[kind].flatMap(({ field, isRight, says }) => (isRight(ids[field]) ? [] : [{ field, says }]));
}

const rules = {
  organization: [
    { field: 'inn', isRight: russian.isCompanyInn, says: 'requisites.errors.companyInn' },
    { field: 'kpp', isRight: russian.isKpp, says: 'requisites.errors.kpp' },
    { field: 'ogrn', isRight: russian.isOgrn, says: 'requisites.errors.ogrn' },
  ],
  sole: [
    { field: 'inn', isRight: russian.isPersonInn, says: 'requisites.errors.personInn' },
    { field: 'ogrn', isRight: russian.isOgrnip, says: 'requisites.errors.ogrnip' },
  ],
} as const;

type BankIds = { readonly bic: string; readonly account: string; readonly correspondentAccount: string };

/** The same of an account at a Russian bank. */
export function bankProblems({ bic, account, correspondentAccount }: BankIds): readonly Problem<keyof BankIds>[] {
  if (!russian.isBic(bic)) return [{ field: 'bic', says: 'requisites.errors.bic' }];
  const problems: readonly (Problem<keyof BankIds> | false)[] = [
    !russian.isAccountAt(bic, account) && { field: 'account', says: 'requisites.errors.account' },
    !russian.isCorrespondentOf(bic, correspondentAccount) && {
      field: 'correspondentAccount',
      says: 'requisites.errors.correspondentAccount',
    },
  ];
  return problems.filter((problem) => problem !== false);
}
