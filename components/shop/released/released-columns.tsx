import { useFormatter, useTranslations } from 'next-intl';
import { CartToggle } from '@/components/shop/search/cart-toggle';
import { SplitName } from '@/components/shop/search/split-name';
import { WhoisLink } from '@/components/shop/search/taken-links';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { FoundName } from '@/lib/shop/search/schema';
import type { ReleasedRow } from '@/lib/shop/released/queries';
import type { ReleasedSearch } from '@/lib/shop/released/schema';

/** Into one's own cart, with the names (ASCII) that are in it, each with its line; or by staff, for a customer. */
export type Buying =
  | { readonly into: 'cart'; readonly inCart: Readonly<Record<string, string>> }
  | { readonly into: 'customers'; readonly mayOrder: boolean };

/** What is told of a name, and what can be done about it now. */
export function useReleasedColumns(show: ReleasedSearch['show'], buying: Buying): readonly Column<ReleasedRow>[] {
  const t = useTranslations('released.columns');
  const format = useFormatter();
  const isFree = show === 'free';
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'name',
      primary: true,
      cell: (row) => <SplitName name={nameOf(row)} className="text-base" />,
    },
    {
      key: 'freed',
      header: t(`freed.${show}`),
      sort: 'freed',
      phone: 'below',
      cell: ({ freedOn }) => <DateTime value={freedOn} isDay as={isFree ? 'date' : 'near'} />,
    },
    {
      key: 'created',
      header: t('created'),
      cell: ({ createdOn }) => createdOn && <DateTime value={createdOn} isDay as="date" />,
    },
    {
      key: 'length',
      header: t('length'),
      sort: 'length',
      align: 'end',
      cell: ({ length }) => <span data-tabular>{format.number(length)}</span>,
    },
    isFree ? priceColumn(t('price')) : bidColumn(t('bid'), t('noBid')),
    {
      key: 'deed',
      header: t('deed'),
      hiddenHeader: true,
      align: 'end',
      phone: 'aside',
      cell: (row) => {
        const name = nameOf(row);
        if (!isFree && buying.into === 'customers' && buying.mayOrder)
          return <BidFor name={row.unicodeName} label={t('bidFor')} />;
        if (!isFree) return <WhoisLink name={name} size="sm" />;
        if (!row.price) return null;
        if (buying.into === 'cart') return <CartToggle name={name} line={buying.inCart[row.asciiName]} size="sm" />;
        return buying.mayOrder && <OrderFor name={row.unicodeName} label={t('orderFor')} />;
      },
    },
  ];
}

function priceColumn(header: string): Column<ReleasedRow> {
  return {
    key: 'price',
    header,
    align: 'end',
    phone: 'end',
    cell: ({ price }) => (price ? <Yearly price={price} /> : '—'),
  };
}

function bidColumn(header: string, none: string): Column<ReleasedRow> {
  return {
    key: 'price',
    header,
    sort: 'price',
    align: 'end',
    phone: 'end',
    cell: ({ bid }) => (bid ? <Money value={bid} wholeUnits="short" /> : <span className="text-muted">{none}</span>),
  };
}

function Yearly({ price: { first, renew } }: { readonly price: NonNullable<ReleasedRow['price']> }) {
  const t = useTranslations('search');
  return (
    <>
      <Money value={first} wholeUnits="short" className="font-semibold" />
      <span className="block text-sm whitespace-nowrap text-muted">
        {t.rich('renewal', { price: () => <Money value={renew} wholeUnits="short" /> })}
      </span>
    </>
  );
}

function OrderFor({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <ButtonLink href={routes.admin.releasedOrder({ name })} prefetch={false} size="sm">
      {label} <span className="sr-only">{name}</span>
    </ButtonLink>
  );
}

function BidFor({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <ButtonLink href={routes.admin.bidNew({ names: name })} prefetch={false} size="sm">
      {label} <span className="sr-only">{name}</span>
    </ButtonLink>
  );
}

/** As the search finds a free name. */
function nameOf({ asciiName, unicodeName, tld, price }: ReleasedRow): FoundName {
  const found = { code: null, letters: [], renewsAsPremium: false };
  return { ...found, ascii: asciiName, unicode: unicodeName, tld, state: 'available', price };
}
