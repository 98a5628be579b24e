import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { OwnedDomains } from '@/components/desk/customers/owned-domains';
import { LockAllDialog } from '@/components/desk/prices/lock-all-dialog';
import type { SearchParams } from '@/components/ui/list-url';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { ownDomains } from '@/lib/portfolio/domains/queries';
import { ownFolders } from '@/lib/portfolio/folders/queries';
import { ownTags } from '@/lib/portfolio/tags/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('domains'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerDomainsPage({ params, searchParams }: Props) {
  const [{ id }, asked, actor] = await Promise.all([params, searchParams, requireStaff()]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const search = domainSearch.parse(asked);
  const [list, folders, tags, chosen] = await Promise.all([
    ownDomains(owner, search),
    ownFolders(owner),
    ownTags(owner),
    columnsOf('domains'),
  ]);
  return (
    <CustomerFrame customer={customer} current="domains" mayChange={mayChange}>
      {may(actor, 'prices.change') && customer.domains.total > 0 && (
        <div className="flex justify-end">
          <LockAllDialog customerId={id} />
        </div>
      )}
      <OwnedDomains
        customerId={id}
        params={asked}
        search={search}
        list={list}
        folders={folders}
        tags={tags}
        chosen={chosen}
      />
    </CustomerFrame>
  );
}
