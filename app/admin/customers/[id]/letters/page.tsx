import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { LetterTable } from '@/components/people/mail/letter-table';
import { Card } from '@/components/ui/card';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { letterLog, lettersPageSize } from '@/lib/people/mail/queries';
import { letterListInput, type LetterListInput } from '@/lib/people/mail/schema';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('customers.staff'), shownCustomer((await params).id)]);
  return { title: `${t('tabs.letters')} · ${customer.name}` };
}

export default async function CustomerLettersPage({ params, searchParams }: Props) {
  const [actor, { id }, asked] = await Promise.all([requireStaff(), params, searchParams]);
  const { customer, mayChange } = await shownCustomer(id);
  const { page } = letterListInput.parse(asked);
  const { rows, total, isMore } = await letterLog(actor, { customerId: customer.id, page });
  return (
    <CustomerFrame customer={customer} current="letters" mayChange={mayChange}>
      <Card padding="flush">
        <LetterTable letters={rows} />
      </Card>
      <Pagination
        page={page}
        pageSize={lettersPageSize}
        total={total}
        isMore={isMore}
        hrefFor={(number) => listHref<LetterListInput>(routes.admin.customerLetters(id), asked, { page: number })}
      />
    </CustomerFrame>
  );
}
