import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { QueueTable } from '@/components/desk/operations/queue-table';
import { BillActs } from '@/components/money/registrar-bills/bill-acts';
import { BillItems } from '@/components/money/registrar-bills/bill-items';
import { BillState } from '@/components/money/registrar-bills/bill-state';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { routes } from '@/lib/base/routes';
import { billView } from '@/lib/money/registrar-bills/queries';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { getLocale } from 'next-intl/server';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { id }] = await Promise.all([getTranslations('registrarBills.one'), params]);
  return { title: t('title', { bill: id }) };
}

/** One bill of the registrar: what it is for, what of ours it comes from, and what can be done with it. */
export default async function BillPage({ params }: Props) {
  const [actor, { id }, t, locale] = await Promise.all([
    requireStaff(),
    params,
    getTranslations('registrarBills'),
    getLocale(),
  ]);
  const bill = (await billView(actor, id)) ?? notFound();
  const { status, total, billedOn, paidOn, payType, items, operations, readAt } = bill;
  const isMoving = operations.some(({ endedAt }) => endedAt === null);
  const date = (day: Date | null) => (day ? <DateTime value={day} as="date" isDay /> : '—');
  return (
    <>
      <PageHeader
        title={t('one.title', { bill: id })}
        state={<BillState status={status} />}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.bills() }]} />}
        asOf={readAt}
        actions={
          may(actor, 'bills.change') &&
          status === 'notpayed' &&
          !isMoving && (
            <BillActs
              bill={id}
              otherwise={routes.admin.billChange({ do: 'pay', id })}
              isRefill={items.some(({ itemtype }) => itemtype === 'prepayment')}
              words={{
                payNow: t('one.payNow'),
                payNowTitle: t('one.payNowTitle', { bill: id }),
                payNowText: t('one.payNowText', { total: formatMoney(total, locale) }),
                payOtherwise: t('one.payOtherwise'),
                delete: t('one.delete'),
                deleteTitle: t('one.deleteTitle', { bill: id }),
                deleteText: t('one.deleteText'),
              }}
            />
          )
        }
      />
      <Card title={t('one.facts')}>
        <DefinitionList
          columns={2}
          items={[
            { key: 'total', term: t('total'), value: <Money value={total} /> },
            { key: 'billed', term: t('billed'), value: date(billedOn) },
            {
              key: 'payType',
              term: t('payType'),
              value: t.has(`payTypes.${payType}`) ? t(`payTypes.${payType}`) : payType || '—',
            },
            { key: 'paid', term: t('one.paid'), value: date(paidOn) },
          ]}
        />
      </Card>
      <Card title={t('one.items')} padding="flush">
        <BillItems items={items} />
      </Card>
      <Card title={t('one.operations')} padding="flush">
        <QueueTable
          tab="done"
          rows={operations}
          chosen={null}
          empty={<EmptyState size="note" icon="queue" title={t('one.noOperations')} />}
        />
      </Card>
    </>
  );
}
