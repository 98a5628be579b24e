import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeptLetters } from '@/components/people/mail/kept-letters';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { isMailSetUp, keptLetters } from '@/lib/people/mail/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.mail') };
}

export default async function MailPage() {
  const actor = await requireStaff('owner');
  const [t, kept, letters] = await Promise.all([
    getTranslations('settings'),
    getTranslations('mail'),
    keptLetters(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="mail" role={actor.role} />
      <Card title={kept('title')} note={isMailSetUp() ? kept('isSetUp') : kept('note')}>
        <KeptLetters letters={letters} />
      </Card>
    </>
  );
}
