import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import type { CustomerDetails } from '@/lib/people/customers/queries';
import { routes } from '@/lib/base/routes';

/** The ones that expire first. */
export function CustomerDomains({ recentDomains }: Pick<CustomerDetails, 'recentDomains'>) {
  const t = useTranslations('customers.domains');
  if (recentDomains.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {recentDomains.map((domain) => (
        <li key={domain.id} className="flex items-baseline justify-between gap-4 py-2 first:pt-0 last:pb-0">
          <Link href={routes.admin.domain(domain.id)} className="min-w-0 no-underline hover:underline">
            <DomainName unicode={domain.unicodeName} ascii={domain.asciiName} />
          </Link>
          <span className="text-sm text-muted">
            {domain.expiresOn
              ? t.rich('expires', { moment: () => <DateTime value={domain.expiresOn ?? ''} isDay /> })
              : t('notYet')}
          </span>
        </li>
      ))}
    </ul>
  );
}
