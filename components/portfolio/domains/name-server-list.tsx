import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { DomainName } from '@/components/ui/domain-name';
import type { NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { toUnicode } from '@/lib/base/values/domain-name';

/** The servers as they are at the registrar, to be copied one a line. */
export function NameServerList({ servers }: { readonly servers: readonly NameServer[] }) {
  const t = useTranslations('domains.overview');
  if (servers.length === 0) return <p className="text-muted">{t('noNameServers')}</p>;
  return (
    <div className="flex items-start justify-between gap-3">
      <ul className="min-w-0 space-y-1" translate="no">
        {servers.map(({ host, addresses }) => (
          <li key={host} className="wrap-anywhere">
            <DomainName unicode={toUnicode(host)} ascii={host} />
            {addresses.length > 0 && <span className="text-sm text-muted"> {addresses.join(', ')}</span>}
          </li>
        ))}
      </ul>
      <CopyButton text={servers.map(({ host }) => host).join('\n')} label={t('copyNameServers')} />
    </div>
  );
}
