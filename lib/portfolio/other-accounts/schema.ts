import { z } from 'zod';
import { idText, searchText, text } from '@/lib/base/values/text';

/** The login of an account at the registrar: no space, as it is typed there. */
const login = text({ min: 1, max: 100 }).regex(/^\S+$/, { error: 'otherAccounts.problems.login' });

const domainName = text({ min: 1, max: 253 });

/** The domain that an address begins a push of. */
export const otherAccountsSearch = z.object({ name: searchText(253) });

export const pushForm = z.object({ name: domainName, login });

export const requestForm = z.object({ name: domainName });

export const enteringForm = z.object({
  offerId: z.string().regex(/^\d{1,15}$/),
  answer: z.enum(['accept', 'refuse']),
});

export const grantForm = z.object({ domainId: idText, login });

export const revokeForm = z.object({ domainId: idText });
