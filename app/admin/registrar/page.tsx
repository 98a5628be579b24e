import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DriftTable } from '@/components/desk/registrar/drift-table';
import { LossTable } from '@/components/desk/registrar/loss-table';
import { OddRowTable } from '@/components/desk/registrar/odd-row-table';
import { RegistrarStats } from '@/components/desk/registrar/registrar-stats';
import { RenewalsCard } from '@/components/desk/registrar/renewals-card';
import { SyncTable } from '@/components/desk/registrar/sync-table';
import { BillTable } from '@/components/money/registrar-bills/bill-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { budgetMeter } from '@/lib/desk/api-log/queries';
import { driftList, openLosses, registrarRenewals, oddRowList, registrarBalance } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';
import { recentBills } from '@/lib/money/registrar-bills/queries';
import { columnsOf } from '@/lib/people/lists/queries';
import { registrarHealth, sourceStatuses } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registrar');
  return { title: t('title') };
}

export default async function RegistrarPage() {
  const actor = await requireStaff();
  const [
    t,
    words,
    books,
    margin,
    health,
    balance,
    budget,
    sources,
    odd,
    drift,
    bills,
    losses,
    renewals,
    lossColumns,
    driftColumns,
  ] = await Promise.all([
    getTranslations('registrar'),
    getTranslations('registrarBills'),
    getTranslations('books'),
    getTranslations('margin'),
    registrarHealth(actor),
    registrarBalance(actor),
    budgetMeter(actor),
    sourceStatuses(actor),
    oddRowList(actor),
    driftList(actor),
    recentBills(actor),
    openLosses(actor),
    registrarRenewals(actor),
    columnsOf('losses'),
    columnsOf('drift'),
  ]);
  const maySync = may(actor, 'registrar.sync');
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <ButtonLink href={routes.admin.margin()}>{margin('title')}</ButtonLink>
            <ButtonLink href={routes.admin.books()}>{books('title')}</ButtonLink>
            <ButtonLink href={routes.admin.registrarBalance()}>{words('balance.title')}</ButtonLink>
            <ButtonLink href={routes.admin.bills()}>{words('title')}</ButtonLink>
          </>
        }
      />
      <RegistrarStats health={health} balance={balance} budget={budget} />
      <SyncTable sources={sources} maySync={maySync} />
      <LossTable losses={losses} chosen={lossColumns} mayDecide={may(actor, 'wallet.topUp')} />
      {renewals && <RenewalsCard renewals={renewals} mayStop={maySync} />}
      {odd.length > 0 && <OddRowTable rows={odd} />}
      <DriftTable drift={drift} chosen={driftColumns} maySee={maySync} />
      <Card
        title={words('latest')}
        padding="flush"
        actions={
          <ButtonLink href={routes.admin.bills({ show: 'all' })} size="sm">
            {words('all')}
          </ButtonLink>
        }
      >
        <BillTable
          caption={words('latest')}
          bills={bills}
          empty={
            <EmptyState icon="document" title={words('empty')}>
              {words('emptyText')}
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
