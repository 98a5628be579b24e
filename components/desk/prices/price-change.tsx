import { useTranslations } from 'next-intl';
import { ApplyForm } from '@/components/desk/prices/apply-form';
import { ChangeForm } from '@/components/desk/prices/change-form';
import { PlanTable } from '@/components/desk/prices/plan-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { boardPageSize } from '@/lib/desk/prices/board-list';
import type { PriceChangeSearch } from '@/lib/desk/prices/price-change';
import type { PricePlan } from '@/lib/money/prices/price-plan';
import type { PriceChangeView } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';
import { newId } from '@/lib/base/values/ids';

type PriceChangeProps = {
  readonly view: PriceChangeView;
  readonly params: SearchParams;
};

/** The prices of several zones: what to do with them, what that makes of each, and the button that does it. */
export function PriceChange({ view: { search, zones, typed, plan, general }, params }: PriceChangeProps) {
  const t = useTranslations('prices.bulk');
  if (zones.length === 0) {
    const list = <ButtonLink href={routes.admin.prices()}>{t('toList')}</ButtonLink>;
    return (
      <Card padding="flush">
        <EmptyState icon="tag" title={t('noZones')} action={list}>
          {t('noZonesText')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      {search.moved && (
        <Callout tone="warning" title={t('moved')} live>
          {t('movedText')}
        </Callout>
      )}
      <Card>
        <ChangeForm search={search} errors={typed.kind === 'wrong' ? typed.errors : {}} general={general} />
      </Card>
      {plan && <Preview plan={plan} search={search} params={params} chosen={zones.length} />}
    </>
  );
}

type PreviewProps = {
  readonly search: PriceChangeSearch;
  readonly params: SearchParams;
  readonly plan: PricePlan;
  readonly chosen: number;
};

function Preview({ plan: { rows, mark }, search, params, chosen }: PreviewProps) {
  const t = useTranslations('prices.bulk');
  if (rows.length === 0) return <Callout>{t('nothingChanges')}</Callout>;
  const poor = rows.filter(({ earnsNothing }) => earnsNothing).length;
  const href = (changes: ListChanges<PriceChangeSearch>) =>
    listHref<PriceChangeSearch>(routes.admin.priceChange(), params, changes);
  const query = href({ moved: null }).split('?')[1] ?? '';
  return (
    <Card
      padding="flush"
      title={t('previewTitle', { count: rows.length })}
      note={chosen > rows.length && t('same', { count: chosen - rows.length })}
    >
      <PlanTable rows={rows.slice((search.page - 1) * boardPageSize, search.page * boardPageSize)} />
      <div className="space-y-4 border-t border-line p-gutter">
        <Pagination
          page={search.page}
          pageSize={boardPageSize}
          total={rows.length}
          hrefFor={(page) => href({ page: page === 1 ? null : page })}
        />
        <ApplyForm key={mark} query={query} mark={mark} formKey={newId('pch')} count={rows.length} poor={poor} />
      </div>
    </Card>
  );
}
