import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExpiryCalendar } from '@/components/portfolio/domains/expiry-calendar';
import type { SearchParams } from '@/components/ui/list-url';
import { requireStaff } from '@/lib/people/auth/guards';
import { expiryMonth } from '@/lib/portfolio/domains/queries';
import { calendarSearch } from '@/lib/portfolio/domains/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains.calendar');
  return { title: t('pageTitle') };
}

export default async function AdminExpiryCalendarPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const { month } = calendarSearch.parse(params);
  return <ExpiryCalendar ending={await expiryMonth(actor, month)} by="staff" />;
}
