import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AssignTable } from '@/components/portfolio/domains/assign-table';
import { CustomerSearch } from '@/components/portfolio/domains/customer-search';
import { TakeBackButton } from '@/components/portfolio/domains/take-back-button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DomainName } from '@/components/ui/domain-name';
import { routes } from '@/lib/base/routes';
import type { CustomerList } from '@/lib/people/customers/queries';
import type { ChosenOwners, OwnedDomain } from '@/lib/portfolio/bulk/owners';

type AssignPanelProps = ChosenOwners & { readonly customers: CustomerList; readonly text: string };

/** The domains that were chosen with whose they are, and customers to give them to. */
export function AssignPanel({ domains, isCut, meant, customers, text }: AssignPanelProps) {
  const t = useTranslations('domains.admin');
  const bulk = useTranslations('bulk');
  const ids = domains.map(({ id }) => id);
  const areUnowned = domains.every(({ customer }) => customer === null);
  return (
    <>
      {isCut && <Callout title={bulk('cut', { count: domains.length })}>{bulk('cutText')}</Callout>}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(16rem,1fr)_3fr]">
        <Card
          title={t('chosen', { count: domains.length })}
          actions={!areUnowned && <TakeBackButton domains={ids} />}
          padding="flush"
        >
          <Chosen domains={domains} />
        </Card>
        <Card title={t('newOwner')} note={t('newOwnerNote')} padding="flush">
          <div className="border-b border-line px-gutter py-3">
            <CustomerSearch meant={meant} value={text} />
          </div>
          <AssignTable
            domains={ids}
            customers={customers.rows.map(({ id, name, email, domains: owned }) => ({ id, name, email, owned }))}
            thenTo={ids.length > 1 && areUnowned ? routes.admin.domains({ show: 'unowned' }) : routes.admin.domains()}
            empty={<p className="px-gutter py-4 text-muted">{t('noCustomer', { text })}</p>}
          />
          {(customers.isMore || customers.total > customers.rows.length) && (
            <p className="border-t border-line px-gutter py-2 text-sm text-muted">{t('narrow')}</p>
          )}
        </Card>
      </div>
    </>
  );
}

function Chosen({ domains }: { readonly domains: readonly OwnedDomain[] }) {
  const t = useTranslations('domains.admin');
  return (
    <ul className="max-h-128 divide-y divide-line overflow-y-auto">
      {domains.map(({ id, asciiName, unicodeName, customer }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 px-gutter py-2">
          <Link href={routes.admin.domain(id)} className="min-w-0 text-link">
            <DomainName unicode={unicodeName} ascii={asciiName} />
          </Link>
          {customer ? (
            <Link href={routes.admin.customer(customer.id)} className="text-link">
              {customer.name}
            </Link>
          ) : (
            <span className="text-muted">{t('unowned')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
