import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { BotForm } from '@/components/people/telegram/bot-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { botStanding } from '@/lib/people/telegram/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.telegram') };
}

export default async function TelegramPage() {
  const actor = await requireStaff('owner');
  const [t, words, bot] = await Promise.all([
    getTranslations('settings'),
    getTranslations('telegram.bot'),
    botStanding(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="telegram" role={actor.role} />
      <Card title={words('title')} note={words('note')}>
        <BotForm bot={bot} />
      </Card>
    </>
  );
}
