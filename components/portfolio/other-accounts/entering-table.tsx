import { useTranslations } from 'next-intl';
import { AnswerEntering } from '@/components/portfolio/other-accounts/answer-entering';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { EnteringRow } from '@/lib/portfolio/other-accounts/queries';

type EnteringTableProps = { readonly rows: readonly EnteringRow[]; readonly mayAnswer: boolean };

/** Domains that other accounts hand over, each with its answer or with what became of it. */
export function EnteringTable({ rows, mayAnswer }: EnteringTableProps) {
  const t = useTranslations('otherAccounts.entering');
  const columns: readonly Column<EnteringRow>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ unicodeName, asciiName }) => <DomainName unicode={unicodeName} ascii={asciiName} />,
    },
    {
      key: 'seen',
      header: t('seen'),
      phone: 'aside',
      cell: ({ seenAt }) => <DateTime value={seenAt} as="moment" />,
    },
    {
      key: 'answer',
      header: t('answer'),
      align: 'end',
      phone: 'below',
      cell: ({ offerId, unicodeName, operationId }) =>
        operationId === null ? (
          mayAnswer && <AnswerEntering offerId={offerId} name={unicodeName} />
        ) : (
          <ButtonLink
            href={routes.admin.operation(operationId)}
            size="sm"
            aria-label={t('underWayOf', { name: unicodeName })}
          >
            {t('underWay')}
          </ButtonLink>
        ),
    },
  ];
  return (
    <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ offerId }) => offerId} phone="lines" />
  );
}
