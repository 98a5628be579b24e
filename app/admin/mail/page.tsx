import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LetterTable } from '@/components/people/mail/letter-table';
import { Card } from '@/components/ui/card';
import { FilterForm } from '@/components/ui/filter-form';
import { Labelled } from '@/components/ui/labelled';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { letterLog, lettersPageSize } from '@/lib/people/mail/queries';
import { letterListInput, type LetterListInput } from '@/lib/people/mail/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mail.log');
  return { title: t('title') };
}

export default async function LettersPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('mail.log')]);
  const { q, page } = letterListInput.parse(params);
  const { rows, total, isMore } = await letterLog(actor, { text: q, page });
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <FilterForm
        action={routes.admin.letters()}
        label={t('search')}
        isNarrowed={q !== ''}
        className="sm:grid-cols-[minmax(0,24rem)_auto]"
        buttonsClassName=""
      >
        <Labelled label={t('searchFor')}>
          <input
            name="q"
            defaultValue={q}
            autoComplete="off"
            spellCheck={false}
            data-search-input
            className="control"
          />
        </Labelled>
      </FilterForm>
      <Card padding="flush">
        <LetterTable letters={rows} />
      </Card>
      <Pagination
        page={page}
        pageSize={lettersPageSize}
        total={total}
        isMore={isMore}
        hrefFor={(number) => listHref<LetterListInput>(routes.admin.letters(), params, { page: number })}
      />
    </>
  );
}
