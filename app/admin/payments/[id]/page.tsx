import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { randomUUID } from 'node:crypto';
import { BoughtTable } from '@/components/money/payments/bought-table';
import { ChargebackForm } from '@/components/money/payments/chargeback-form';
import { ChargebackList } from '@/components/money/payments/chargeback-list';
import { EventTable } from '@/components/money/payments/event-table';
import { PaymentAct, PaymentState } from '@/components/money/payments/payment-table';
import { RefundForm } from '@/components/money/payments/refund-form';
import { RefundTable } from '@/components/money/payments/refund-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { paymentDetails } from '@/lib/money/payments/queries';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments');
  return { title: t('payment') };
}

/** One payment: what became of it, what went back of it. */
export default async function PaymentPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireStaff(), params, getTranslations('payments')]);
  const payment = (await paymentDetails(actor, id)) ?? notFound();
  const { customer, amount, provider, createdAt, reference, lookedAt, events, refunds, refundable } = payment;
  const { chargebacks, bought } = payment;
  const mayPayBack = may(actor, 'wallet.takeBack');
  const code = (text: string) => (
    <span translate="no" className="wrap-anywhere">
      {text}
    </span>
  );
  const words = {
    amount: t('amount'),
    note: t('refunds.reason'),
    noteHint: t('refunds.reasonHint'),
    submit: t('refunds.submit'),
  };
  return (
    <>
      <PageHeader
        title={t('payment')}
        note={t.rich('about', {
          amount: () => <Money value={amount} />,
          by: t(`providers.${provider}`),
          moment: () => <DateTime value={createdAt} />,
        })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('log.title'), href: routes.admin.payments() }]} />}
        actions={may(actor, 'wallet.topUp') && <PaymentAct payment={payment} asksAfter />}
      />
      <Card>
        <DefinitionList
          items={[
            {
              key: 'customer',
              term: t('log.customer'),
              value: (
                <Link href={routes.admin.customerStatement(customer.id)} className="text-link">
                  {customer.name}
                </Link>
              ),
            },
            { key: 'state', term: t('log.state'), value: <PaymentState payment={payment} /> },
            { key: 'ours', term: t('log.ours'), value: code(id) },
            ...(reference === null ? [] : [{ key: 'theirs', term: t('log.theirs'), value: code(reference) }]),
            ...(lookedAt ? [{ key: 'looked', term: t('log.lookedAt'), value: <DateTime value={lookedAt} /> }] : []),
          ]}
        />
      </Card>
      {chargebacks.length > 0 && (
        <>
          <Card title={t('chargebacks.title')} note={t('chargebacks.note')}>
            <ChargebackList chargebacks={chargebacks} mayChange={mayPayBack} />
          </Card>
          <Card title={t('chargebacks.bought')} note={t('chargebacks.boughtNote')} padding="flush">
            <BoughtTable bought={bought} />
          </Card>
        </>
      )}
      {refunds.length > 0 && (
        <Card title={t('refunds.title')} padding="flush">
          <RefundTable refunds={refunds} />
        </Card>
      )}
      {events.length > 0 && (
        <Card title={t('events.title')} note={t('events.note')} padding="flush">
          <EventTable events={events} mayTake={may(actor, 'wallet.topUp')} maySee={mayPayBack} />
        </Card>
      )}
      {refundable && mayPayBack && (
        <Card
          title={t('refunds.payBack')}
          note={t.rich('refunds.most', { amount: () => <Money value={refundable} wholeUnits="short" /> })}
        >
          <RefundForm
            // What goes back next is another refund.
            key={refunds.length}
            paymentId={id}
            most={refundable}
            formKey={randomUUID()}
            words={words}
          />
        </Card>
      )}
      {payment.chargeable && mayPayBack && (
        <Card title={t('chargebacks.write')} note={t('chargebacks.writeNote', { by: t(`providers.${provider}`) })}>
          <ChargebackForm
            key={chargebacks.length}
            paymentId={id}
            amount={payment.chargeable}
            formKey={randomUUID()}
            words={{
              amount: t('chargebacks.amount'),
              note: t('chargebacks.reason'),
              noteHint: t('chargebacks.reasonHint'),
              submit: t('chargebacks.submit'),
            }}
          />
        </Card>
      )}
    </>
  );
}
