import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { TabsNav } from '@/components/ui/tabs-nav';
import { profileIds, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { routes } from '@/lib/base/routes';

/** What nearly everybody makes; the others are for zones that few buy. */
const usual: readonly ProfileId[] = ['ru-person', 'ru-org', 'gtld'];

/** Which kind of contact is made. */
export function ProfileTabs({ current }: { readonly current: ProfileId }) {
  const t = useTranslations('contacts');
  const shown = usual.includes(current) ? usual : [current, ...usual];
  const others = profileIds.filter((id) => !shown.includes(id));
  const tabs = shown.map((id) => ({
    key: id,
    label: `${t(`profiles.${id}`)} · ${t(`profileNotes.${id}`)}`,
    href: routes.contactNew(id),
  }));
  return (
    <div className="space-y-3">
      <TabsNav label={t('kind')} tabs={tabs} current={current} />
      <details className="group">
        <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-muted hover:text-text">
          <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
          {t('otherZones')}
        </summary>
        <ul className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {others.map((id) => (
            <li key={id}>
              <Link href={routes.contactNew(id)} className="text-link">
                {t(`profiles.${id}`)}
              </Link>{' '}
              <span className="text-sm text-muted">{t(`profileNotes.${id}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
