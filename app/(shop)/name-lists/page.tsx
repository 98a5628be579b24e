import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/people/auth/session';
import { ListForm } from '@/components/shop/name-lists/list-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { priceList } from '@/lib/shop/prices/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nameLists');
  return { title: t('title') };
}

export default async function NameListsPage() {
  const [t, actor] = await Promise.all([getTranslations('nameLists'), currentActor()]);
  const zones = await priceList(actor);
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <PageHeader title={t('title')} note={t('note')} />
      <Card>
        <ListForm zones={zones.map(({ tld }) => tld)} />
      </Card>
    </div>
  );
}
