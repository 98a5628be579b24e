import { z } from 'zod';
import { personName } from '@/lib/people/auth/schema';
import { readPhone, spacedPhone } from '@/lib/base/values/phone';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { locales } from '@/lib/base/i18n/locales';
import { mailAddress } from '@/lib/base/values/mail-address';
import { idText, searchText, text } from '@/lib/base/values/text';

const id = idText;
const note = text({ max: 2000 }).default('');

const phone = text({ max: 40 })
  .transform((typed, context) => {
    const read = readPhone(typed);
    if (read !== null) return spacedPhone(read);
    context.addIssue({ code: 'custom', message: 'errors.invalidPhone' });
    return z.NEVER;
  })
  .optional();

export const newCustomerInput = z.object({
  name: personName,
  email: mailAddress,
  phone,
  locale: z.enum(locales),
  note,
});

export const editCustomerInput = z.object({
  customer: id,
  name: personName,
  email: mailAddress,
  phone,
  /** The group that it is in; none where nothing is chosen. */
  group: id.optional(),
  note,
});
export type EditCustomerInput = z.output<typeof editCustomerInput>;

export const customerOnlyInput = z.object({ customer: id });
export const userOnlyInput = z.object({ user: id });
export const noInput = z.object({});

/** All of them, or those about whom something presses. */
export const customerFilters = ['all', 'refused', 'owing', 'unpaid'] as const;

/** Who needs somebody stands first: so the list begins, unless it is asked for in another order. */
export const customerSorts = ['urgent', 'name', 'wallet', 'since'] as const;

/** What the address of the list says; nonsense is taken for "all of them, from the beginning". */
export const customerListInput = z.object({
  q: searchText(200),
  show: searchParameter.pipe(z.enum(customerFilters).catch('all')),
  /** The group whose customers are meant; null = whichever. */
  group: searchParameter.transform((id) => id ?? null),
  sort: searchParameter.pipe(z.enum(customerSorts).catch('urgent')),
  dir: searchParameter.pipe(z.enum(['asc', 'desc']).catch('asc')),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type CustomerListInput = z.output<typeof customerListInput>;
