import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BillTable } from '@/components/money/registrar-bills/bill-table';
import { DeleteBills, PayBills } from '@/components/money/registrar-bills/chosen-bills';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { registrarBalance } from '@/lib/desk/registrar/queries';
import { chosenBills } from '@/lib/money/registrar-bills/queries';
import { chosenSearch } from '@/lib/money/registrar-bills/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, params] = await Promise.all([getTranslations('registrarBills.change'), searchParams]);
  return { title: t(chosenSearch.parse(params).do) };
}

/** What is to be done with the bills that were ticked, said before it is done. */
export default async function ChangeBillsPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const search = chosenSearch.parse(params);
  const [t, list, bills, balance] = await Promise.all([
    getTranslations('registrarBills.change'),
    getTranslations('registrarBills'),
    chosenBills(actor, search.id),
    registrarBalance(actor),
  ]);
  const unpaid = may(actor, 'bills.change') ? bills.filter(({ status }) => status === 'notpayed') : [];
  const left = search.id.length - unpaid.length;
  return (
    <>
      <PageHeader
        title={t(search.do)}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: list('title'), href: routes.admin.bills() }]} />}
      />
      {unpaid.length === 0 ? (
        <EmptyState
          icon="document"
          title={search.id.length === 0 ? t('none') : list('errors.noneUnpaid').replace(/\.$/, '')}
          action={<ButtonLink href={routes.admin.bills()}>{t('toList')}</ButtonLink>}
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <Card>
            <div className="space-y-4">
              {search.do === 'pay' ? <PayBills bills={unpaid} balance={balance} /> : <DeleteBills bills={unpaid} />}
              {left > 0 && <p className="text-muted">{t('left', { count: left })}</p>}
            </div>
          </Card>
          <Card title={t('chosen')} padding="flush">
            <BillTable caption={t('chosen')} bills={unpaid} />
          </Card>
        </>
      )}
    </>
  );
}
