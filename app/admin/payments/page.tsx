import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PaymentLinks } from '@/components/money/bank/payment-links';
import { EventTable } from '@/components/money/payments/event-table';
import { PaymentTable } from '@/components/money/payments/payment-table';
import { Card } from '@/components/ui/card';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { paymentLog, paymentsPageSize, unverifiedEvents } from '@/lib/money/payments/queries';
import { paymentListInput, paymentStates, type PaymentListInput } from '@/lib/money/payments/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments.log');
  return { title: t('title') };
}

export default async function PaymentsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('payments')]);
  const { state, page } = paymentListInput.parse(params);
  const [{ rows, total }, strange] = await Promise.all([
    paymentLog(actor, { state, page }),
    state === 'odd' ? unverifiedEvents(actor) : [],
  ]);
  const tabs = [
    { key: '', label: t('log.all'), href: routes.admin.payments() },
    ...paymentStates.map((key) => ({ key, label: t(`state.${key}`), href: routes.admin.payments({ state: key }) })),
    { key: 'chargebacks', label: t('chargebacks.tab'), href: routes.admin.payments({ state: 'chargebacks' }) },
  ];
  return (
    <>
      <PageHeader title={t('log.title')} note={t('log.note')} actions={<PaymentLinks />} />
      <TabsNav label={t('log.states')} current={state} tabs={tabs} />
      <Card padding="flush">
        <PaymentTable payments={rows} mayChange={may(actor, 'wallet.topUp')} />
      </Card>
      {strange.length > 0 && (
        <Card title={t('events.strange')} note={t('events.strangeNote')} padding="flush">
          <EventTable events={strange} mayTake={may(actor, 'wallet.topUp')} />
        </Card>
      )}
      <Pagination
        page={page}
        pageSize={paymentsPageSize}
        total={total}
        hrefFor={(number) => listHref<PaymentListInput>(routes.admin.payments(), params, { page: number })}
      />
    </>
  );
}
