import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StaffOrder } from '@/components/desk/customers/staff-order';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerDetails } from '@/lib/people/customers/queries';
import { orderView } from '@/lib/shop/orders/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownOrder = cache(async (id: string) => (await orderView(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getTranslations('customers.staff.orders'), shownOrder((await params).id)]);
  return { title: t('named', { number }) };
}

export default async function StaffOrderPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  const order = await shownOrder(id);
  const customer = await customerDetails(actor, order.customerId);
  if (!customer) notFound();
  return <StaffOrder order={order} customer={{ id: customer.id, name: customer.name }} />;
}
