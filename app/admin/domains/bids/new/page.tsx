import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BidForTable } from '@/components/portfolio/bids/bid-for-table';
import { BidForm } from '@/components/portfolio/bids/bid-form';
import { BidSteps } from '@/components/portfolio/bids/bid-steps';
import { LockNote } from '@/components/portfolio/bids/lock-note';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { SearchBox } from '@/components/ui/search-box';
import { routes } from '@/lib/base/routes';
import type { StaffActor } from '@/lib/people/access/actor';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerList } from '@/lib/people/customers/queries';
import { customerListInput } from '@/lib/people/customers/schema';
import { bidOptions, bidSteps, nextBidLock, type BidOptions } from '@/lib/portfolio/bids/queries';
import { bidSearch } from '@/lib/portfolio/bids/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bids');
  return { title: t('newTitle') };
}

export default async function NewBidPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff('operator'), searchParams]);
  const { names, customer, find } = bidSearch.parse(params);
  const [t, options] = await Promise.all([
    getTranslations('bids'),
    customer === '' ? null : bidOptions(actor, customer),
  ]);
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.bids() }]} />}
      />
      <div className="space-y-5">
        <LockNote lock={nextBidLock()} />
        {options ? (
          <Bid actor={actor} options={options} names={names} />
        ) : (
          <Whom actor={actor} names={names} find={find} />
        )}
      </div>
    </>
  );
}

type BidProps = { readonly actor: StaffActor; readonly options: BidOptions; readonly names: string };

async function Bid({ actor, options, names }: BidProps) {
  const [t, steps] = await Promise.all([getTranslations('bids'), bidSteps(actor)]);
  const { customer, contacts } = options;
  return (
    <Card
      title={customer.name}
      actions={
        <ButtonLink href={routes.admin.bidNew({ names })} size="sm">
          {t('whom.change')}
        </ButtonLink>
      }
    >
      {contacts.length > 0 ? (
        <BidForm options={options} names={names} steps={<BidSteps steps={steps} />} />
      ) : (
        <div className="space-y-3">
          <p className="wrap-anywhere">{t('form.noContact', { customer: customer.name })}</p>
          <ButtonLink href={routes.admin.customerContacts(customer.id)} size="sm">
            {t('form.toContacts')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

type WhomProps = { readonly actor: StaffActor; readonly names: string; readonly find: string };

async function Whom({ actor, names, find }: WhomProps) {
  const [t, customers] = await Promise.all([
    getTranslations('bids.whom'),
    customerList(actor, customerListInput.parse({ q: find, sort: 'name' })),
  ]);
  return (
    <Card title={t('title')} note={t('text')} padding="flush">
      <div className="border-b border-line px-gutter py-3">
        <SearchBox name="find" action={routes.admin.bidNew()} label={t('find')} value={find} keep={{ names }} />
      </div>
      <BidForTable
        names={names}
        customers={customers.rows.map(({ id, name: called, email, domains }) => ({ id, called, email, domains }))}
        empty={<p className="px-gutter py-4 text-muted">{t('nobody', { text: find })}</p>}
      />
      {(customers.isMore || customers.total > customers.rows.length) && (
        <p className="border-t border-line px-gutter py-2 text-sm text-muted">{t('narrow')}</p>
      )}
    </Card>
  );
}
