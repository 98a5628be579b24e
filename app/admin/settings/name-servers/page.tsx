import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { SetDialog } from '@/components/portfolio/server-sets/set-dialog';
import { SetList } from '@/components/portfolio/server-sets/set-list';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { offeredServerSets } from '@/lib/portfolio/server-sets/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.nameServers') };
}

export default async function ServerSetsPage() {
  const { role } = await requireStaff('owner');
  const [t, words, sets] = await Promise.all([
    getTranslations('settings'),
    getTranslations('serverSets'),
    offeredServerSets(),
  ]);
  const add = (
    <SetDialog
      set={null}
      trigger={
        <Button variant="primary" icon="plus">
          {words('add')}
        </Button>
      }
    />
  );
  return (
    <>
      <PageHeader title={t('title')} actions={sets.length > 0 && add} />
      <SettingsTabs current="nameServers" role={role} />
      <Card padding="flush" title={words('title')} note={words('note')}>
        {sets.length > 0 ? (
          <SetList sets={sets} />
        ) : (
          <EmptyState icon="server" title={words('none')} action={add}>
            {words('noneText')}
          </EmptyState>
        )}
      </Card>
    </>
  );
}
