import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferList } from '@/components/portfolio/transfers/transfer-list';
import { BringManyForm } from '@/components/shop/transfers/bring-many-form';
import { BringOneForm } from '@/components/shop/transfers/bring-one-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { routes } from '@/lib/base/routes';
import { ownTransfers } from '@/lib/portfolio/transfers/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfers');
  return { title: t('title') };
}

type Props = { readonly searchParams: Promise<{ readonly name?: string | string[] }> };

export default async function TransfersPage({ searchParams }: Props) {
  const { name: asked } = await searchParams;
  const name = typeof asked === 'string' ? asked.slice(0, 300) : '';
  const actor = await requireCustomer(routes.transfers(name));
  const [t, rows] = await Promise.all([getTranslations('transfers'), ownTransfers(actor)]);
  return (
    <>
      <PageHeader title={t('title')} note={t('lead')} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t('bring.one')}>
          <BringOneForm name={name} />
        </Card>
        <Card title={t('bring.many')}>
          <BringManyForm />
        </Card>
      </div>
      {rows.length > 0 && (
        <Card title={t('listTitle')} padding="flush">
          <TransferList rows={rows} />
        </Card>
      )}
    </>
  );
}
