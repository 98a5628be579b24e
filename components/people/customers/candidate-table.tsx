import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';

/** A customer whom something could be done for. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Domains of theirs. */
  readonly owned: number;
};

type CandidateTableProps = {
  readonly caption: string;
  readonly candidates: readonly Candidate[];
  /** Of the column of buttons. */
  readonly deed: string;
  /** The button of one. */
  readonly deedFor: (candidate: Candidate) => ReactNode;
  readonly empty: ReactNode;
};

/** Customers to choose one of, each with what tells them apart and the button that does it. */
export function CandidateTable({ caption, candidates, deed, deedFor, empty }: CandidateTableProps) {
  const t = useTranslations('domains.admin');
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: t('customer'),
      primary: true,
      cell: ({ id, name, email }) => (
        <a href={routes.admin.customer(id)} className="text-link wrap-anywhere">
          {name}
          <span className="sr-only">, {email}</span>
        </a>
      ),
    },
    {
      key: 'email',
      header: t('email'),
      phone: 'below',
      cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
    },
    { key: 'number', header: t('number'), cell: ({ id }) => <code className="font-mono text-sm">{id}</code> },
    {
      key: 'domains',
      header: t('title'),
      align: 'end',
      phone: 'end',
      className: 'named',
      cell: ({ owned }) => <span data-tabular>{owned}</span>,
    },
    { key: 'deed', header: deed, hiddenHeader: true, align: 'end', phone: 'aside', cell: deedFor },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={candidates}
      rowKey={({ id }) => id}
      phone="lines"
      empty={empty}
    />
  );
}
