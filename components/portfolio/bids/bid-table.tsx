import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { Tone } from '@/components/ui/tone';
import { routes } from '@/lib/base/routes';
import type { Money as Amount } from '@/lib/base/values/money';
import type { BidRow, BidStanding } from '@/lib/portfolio/bids/queries';

type BidTableProps = { readonly rows: readonly BidRow[]; readonly mayBid: boolean };

/** The bids of our account, each with how it stands and what can be done about it. */
export function BidTable({ rows, mayBid }: BidTableProps) {
  const t = useTranslations('bids');
  const columns: readonly Column<BidRow>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      primary: true,
      cell: ({ unicodeName, asciiName }) => <DomainName unicode={unicodeName} ascii={asciiName} />,
    },
    {
      key: 'standing',
      header: t('columns.standing'),
      phone: 'aside',
      cell: ({ standing, operationId }) => <Standing standing={standing} operationId={operationId} />,
    },
    { key: 'customer', header: t('columns.customer'), phone: 'below', cell: (row) => <ForWhom row={row} /> },
    {
      key: 'own',
      header: t('columns.own'),
      align: 'end',
      phone: 'end',
      cell: ({ own }) => <Roubles amount={own} />,
    },
    { key: 'highest', header: t('columns.highest'), align: 'end', cell: ({ highest }) => <Roubles amount={highest} /> },
    { key: 'next', header: t('columns.next'), align: 'end', cell: ({ next }) => <Roubles amount={next} /> },
    {
      key: 'freed',
      header: t('columns.freed'),
      cell: ({ freedOn }) => freedOn && <DateTime value={freedOn} isDay as="near" />,
    },
    {
      key: 'deed',
      header: t('columns.deed'),
      hiddenHeader: true,
      align: 'end',
      phone: 'below',
      cell: ({ unicodeName, next, customer, standing }) =>
        mayBid &&
        next !== null &&
        standing !== 'asked' &&
        standing !== 'attention' && (
          <ButtonLink
            href={routes.admin.bidNew({ names: unicodeName, ...(customer && { customer: customer.id }) })}
            prefetch={false}
            size="sm"
            aria-label={t('raiseOf', { name: unicodeName })}
          >
            {t('raise')}
          </ButtonLink>
        ),
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ key }) => key} phone="lines" />;
}

const tones: Readonly<Record<BidStanding, Tone>> = {
  asked: 'info',
  attention: 'danger',
  leading: 'success',
  outbid: 'warning',
  closed: 'info',
  waiting: 'neutral',
  won: 'success',
  lost: 'neutral',
  cancelled: 'neutral',
};

function Standing({ standing, operationId }: Pick<BidRow, 'standing' | 'operationId'>) {
  const t = useTranslations('bids.standing');
  const badge = <Badge tone={tones[standing]}>{t(standing)}</Badge>;
  if (operationId === null || (standing !== 'asked' && standing !== 'attention')) return badge;
  return <Link href={routes.admin.operation(operationId)}>{badge}</Link>;
}

function ForWhom({ row: { customer, isHeld } }: { readonly row: BidRow }) {
  const t = useTranslations('bids.columns');
  if (!customer) return <span className="text-muted">{t('there')}</span>;
  return (
    <>
      <Link href={routes.admin.customer(customer.id)} className="text-link wrap-anywhere">
        {customer.name}
      </Link>
      {isHeld && <span className="block text-sm text-muted">{t('held')}</span>}
    </>
  );
}

function Roubles({ amount }: { readonly amount: Amount | null }) {
  const t = useTranslations('bids.columns');
  return amount ? <Money value={amount} wholeUnits="short" /> : <span className="text-muted">{t('unknown')}</span>;
}
