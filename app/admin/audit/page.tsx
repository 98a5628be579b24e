import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/people/audit/audit-filters';
import { AuditTable } from '@/components/people/audit/audit-table';
import { Card } from '@/components/ui/card';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { auditLog, auditPageSize } from '@/lib/people/audit/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { auditDays, auditListInput, type AuditListInput } from '@/lib/people/audit/schema';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

export default async function AuditPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('audit')]);
  const asked = auditListInput.parse(params);
  const { q: text, page, ...filter } = asked;
  const [{ rows, total, isMore }, chosen] = await Promise.all([
    auditLog(actor, { text, page, ...filter, ...auditDays(asked) }),
    columnsOf('audit'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <AuditFilters asked={asked} />
      <Card padding="flush">
        <AuditTable entries={rows} chosen={chosen} />
      </Card>
      <Pagination
        page={page}
        pageSize={auditPageSize}
        total={total}
        isMore={isMore}
        hrefFor={(number) => listHref<AuditListInput>(routes.admin.audit(), params, { page: number })}
      />
    </>
  );
}
