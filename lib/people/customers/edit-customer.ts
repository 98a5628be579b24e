import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import type { EditCustomerInput } from '@/lib/people/customers/schema';
import { askForEmail } from '@/lib/people/users/change-email';
import type { Tx } from '@/lib/base/db/client';
import { isLocale, type Locale } from '@/lib/base/i18n/locales';
import { fail, ok, type Result } from '@/lib/base/values/result';

/**
 * Changes what is written of a customer. A new address counts once its reader has answered the letter (`isAsked`), in
 * the language of whoever signs in with the old one, or else of the editor.
 */
export async function editCustomer(
  tx: Tx,
  actor: StaffActor,
  { customer, name, email, phone, group, note }: EditCustomerInput,
  from: { readonly address: string; readonly locale: Locale },
): Promise<Result<{ readonly isAsked: boolean }, 'notFound' | 'noSuchGroup'>> {
  const before = await tx.customer.findUnique({ where: { id: customer }, select: { email: true } });
  if (!before) return fail('notFound');
  if (group !== undefined && (await tx.customerGroup.count({ where: { id: group } })) === 0) return fail('noSuchGroup');
  await tx.customer.update({
    where: { id: customer },
    data: { name, phone: phone ?? null, note, groupId: group ?? null },
  });
  await audit(tx, actor, {
    action: 'customer.edit',
    subject: `customer:${customer}`,
    customerId: customer,
    details: { name, email, ...(group !== undefined && { group }) },
    address: from.address,
  });
  if (email === before.email) return ok({ isAsked: false });
  // Where somebody signs in with it, that changes too; its reader says whether it is theirs, and the old one is told.
  const user = await tx.user.findFirst({
    where: { customerId: customer, email: before.email },
    select: { id: true, locale: true },
  });
  const locale = isLocale(user?.locale) ? user.locale : from.locale;
  const change = { user: user?.id ?? null, customerId: customer, from: before.email, to: email, session: null };
  await askForEmail(tx, { ...change, locale });
  return ok({ isAsked: true });
}
