import { useTranslations } from 'next-intl';
import { TabsNav } from '@/components/ui/tabs-nav';
import { profileIds, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { routes } from '@/lib/base/routes';

/** Which kind of contact is made. */
export function ProfileTabs({ current }: { readonly current: ProfileId }) {
  const t = useTranslations('contacts');
  const tabs = profileIds.map((id) => ({
    key: id,
    label: `${t(`profiles.${id}`)} · ${t(`profileNotes.${id}`)}`,
    href: routes.contactNew(id),
  }));
  return <TabsNav label={t('kind')} tabs={tabs} current={current} />;
}
