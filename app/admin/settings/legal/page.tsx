import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LegalTextForm } from '@/components/people/legal/legal-text-form';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { textsToEdit } from '@/lib/people/legal/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.legal') };
}

export default async function LegalTextsPage() {
  const actor = await requireStaff('owner');
  const [t, legal, texts] = await Promise.all([
    getTranslations('settings'),
    getTranslations('legal'),
    textsToEdit(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="legal" role={actor.role} />
      <Callout>{legal('texts.note')}</Callout>
      {texts.map((text) => (
        <Card
          key={`${text.kind}-${text.version}`}
          title={legal(`kinds.${text.kind}`)}
          note={text.version === null ? legal('texts.none') : legal('texts.inForce', { version: text.version })}
        >
          <LegalTextForm text={text} />
        </Card>
      ))}
    </>
  );
}
