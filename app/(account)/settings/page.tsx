import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticesForm } from '@/components/people/mail/notices-form';
import { AccountSettings } from '@/components/people/settings/account-settings';
import { ChatCard } from '@/components/people/telegram/chat-card';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ownNotices } from '@/lib/people/mail/queries';
import { ownChat } from '@/lib/people/telegram/queries';
import { ownAccount } from '@/lib/people/users/queries';
import { requireCustomer } from '@/lib/people/auth/guards';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const actor = await requireCustomer(routes.settings());
  const [t, words, account, notices, chat] = await Promise.all([
    getTranslations('settings'),
    getTranslations('mail.notices'),
    ownAccount(actor),
    ownNotices(actor),
    ownChat(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <AccountSettings account={account} secondFactorHref={routes.secondFactor()} />
      {notices && (
        <Card title={words('title')} note={words('note')}>
          <NoticesForm notices={notices} />
        </Card>
      )}
      {chat && <ChatCard chat={chat} />}
    </>
  );
}
