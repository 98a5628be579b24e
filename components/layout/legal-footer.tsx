import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { LegalVersion } from '@/lib/people/legal/kinds';
import { routes } from '@/lib/base/routes';
import type { Settings } from '@/lib/people/settings/schema';

type LegalFooterProps = { readonly settings: Settings; readonly texts: readonly LegalVersion[] };

/** Who the reseller is, and the texts in force; only what was given. */
export function LegalFooter({ settings, texts }: LegalFooterProps) {
  const t = useTranslations();
  const requisites = [
    settings.companyName,
    settings.companyInn && t('settings.requisites.innOf', { number: settings.companyInn }),
    settings.companyOgrn && t('settings.requisites.ogrnOf', { number: settings.companyOgrn }),
    settings.companyAddress,
    settings.companyPhone,
    settings.supportEmail,
  ].filter((text) => text !== '');
  if (requisites.length === 0 && texts.length === 0) return null;
  return (
    <div className="mx-auto flex max-w-6xl flex-wrap gap-x-6 gap-y-2 px-4 pb-5 text-sm text-muted sm:px-6">
      {requisites.length > 0 && <p className="me-auto min-w-0 wrap-anywhere">{requisites.join(' · ')}</p>}
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {texts.map(({ kind }) => (
          <Link key={kind} href={routes.legal(kind)} className="no-underline hover:text-text hover:underline">
            {t(`legal.kinds.${kind}`)}
          </Link>
        ))}
      </div>
    </div>
  );
}
