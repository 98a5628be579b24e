import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { CheckNowButton } from '@/components/portfolio/transfers/check-now-button';
import { KeyForm } from '@/components/portfolio/transfers/key-form';
import { TransferProgress } from '@/components/portfolio/transfers/transfer-progress';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { routes } from '@/lib/base/routes';
import type { TransferView } from '@/lib/portfolio/transfers/queries';

type TransferPageProps = { readonly transfer: TransferView; readonly isStaff?: boolean };

/** One transfer: where it stands, what comes next, and the form of what its owner can mend. */
export function TransferPage({ transfer, isStaff = false }: TransferPageProps) {
  const t = useTranslations('transfers');
  const { id, unicodeName, asciiName, step, domainId, canChangeKey, isKeyUnderWay, endedAt } = transfer;
  const isForContact = step === 'contactRefused';
  const isStuck = (step === 'refused' || isForContact) && transfer.operation !== null;
  return (
    <>
      <PageHeader
        title={<DomainName unicode={unicodeName} ascii={asciiName} copy />}
        note={t('pageNote')}
        asOf={endedAt === null ? transfer.checkedAt : null}
        readAgain={transfer.state === 'under_way' && <CheckNowButton transferId={id} />}
        actions={
          domainId !== null && (
            <ButtonLink href={isStaff ? routes.admin.domain(domainId) : routes.domain(domainId)} variant="primary">
              {t('openDomain')}
            </ButtonLink>
          )
        }
      />
      <Card>
        <div role="status">
          <TransferProgress step={step} name={unicodeName} />
        </div>
      </Card>
      {canChangeKey && (
        <Card title={t('key.title')} note={t('key.note')}>
          <div className="max-w-md">
            <KeyForm transferId={id} />
          </div>
        </Card>
      )}
      {isKeyUnderWay && <p className="text-muted">{t('key.underWay')}</p>}
      <Card title={t('facts.title')}>
        <DefinitionList items={useFacts(transfer, isStaff)} />
      </Card>
      {isStuck && transfer.operation && (
        <ButtonLink
          variant={isForContact ? 'primary' : 'secondary'}
          href={isStaff ? routes.admin.operation(transfer.operation.id) : routes.operationStatus(transfer.operation.id)}
        >
          {t(isForContact ? 'correctContact' : 'whatCanBeDone')}
        </ButtonLink>
      )}
      <RefreshWhile active={endedAt === null} everyMs={4_000} />
    </>
  );
}

function useFacts({ step, since, price, createdAt, endedAt, orderId, customer }: TransferView, isStaff: boolean) {
  const t = useTranslations('transfers');
  const order = orderId !== null && (
    <Link href={isStaff ? routes.admin.order(orderId) : routes.order(orderId)} className="text-link">
      {t('facts.openOrder')}
    </Link>
  );
  const owner = isStaff && (
    <Link href={routes.admin.customer(customer.id)} className="text-link">
      {customer.name}
    </Link>
  );
  const money = step === 'done' ? 'paid' : step === 'failed' || step === 'cancelled' ? 'returned' : 'held';
  return [
    ...(owner ? [{ key: 'owner', term: t('facts.owner'), value: owner }] : []),
    { key: 'created', term: t('facts.asked'), value: <DateTime value={createdAt} /> },
    ...(since && !endedAt ? [{ key: 'since', term: t('facts.since'), value: <DateTime value={since} /> }] : []),
    ...(endedAt ? [{ key: 'ended', term: t('facts.ended'), value: <DateTime value={endedAt} /> }] : []),
    ...(price ? [{ key: 'price', term: t(`facts.${money}`), value: <Money value={price} wholeUnits="short" /> }] : []),
    ...(order ? [{ key: 'order', term: t('facts.order'), value: order }] : []),
  ];
}
