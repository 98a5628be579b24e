import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

type KindSwitchProps = {
  readonly profiles: readonly ProfileId[];
  readonly current: ProfileId;
  readonly hrefOf: (profile: ProfileId) => string;
};

/** A person or an organization. */
export function KindSwitch({ profiles, current, hrefOf }: KindSwitchProps) {
  const t = useTranslations('contacts');
  return (
    <nav aria-label={t('kind')} className="inline-flex rounded-lg border border-line-strong bg-sunken p-0.5">
      {profiles.map((profile) => (
        <Link
          key={profile}
          href={hrefOf(profile)}
          scroll={false}
          aria-current={profile === current ? 'true' : undefined}
          className={classNames(
            'rounded-md px-3.5 py-1.5 text-base no-underline',
            profile === current ? 'bg-surface font-medium text-text shadow-sm' : 'text-muted hover:text-text',
          )}
        >
          {t(`profiles.${profile}`)}
        </Link>
      ))}
    </nav>
  );
}
