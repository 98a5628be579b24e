import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecidedPrices } from '@/components/desk/prices/decided-prices';
import { PriceTabs } from '@/components/desk/prices/price-tabs';
import { SpecialDialog } from '@/components/desk/prices/special-dialog';
import { SpecialTable } from '@/components/desk/prices/special-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { specialBoard } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prices.special');
  return { title: t('title') };
}

export default async function SpecialPricesPage({ searchParams }: Props) {
  const actor = await requireStaff();
  const [t, params] = await Promise.all([getTranslations('prices'), searchParams]);
  const board = await specialBoard(actor, params);
  const canChange = may(actor, 'prices.change');
  const { edit } = board.search;
  const edited = board.rules.find(({ id }) => id === edit) ?? null;
  const add = canChange && (
    <ButtonLink href={routes.admin.specialPrices({ edit: 'new' })} variant="primary" icon="plus" scroll={false}>
      {t('special.add')}
    </ButtonLink>
  );
  const empty = (
    <EmptyState icon="tag" title={t('special.none')}>
      {t('special.noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} note={t('special.note')} actions={add} />
      <PriceTabs current="special" />
      <Card padding="flush">
        <SpecialTable rules={board.rules} canChange={canChange} empty={empty} />
      </Card>
      <DecidedPrices search={board.search} groups={board.groups} decided={board.decided} />
      {canChange && (edited !== null || edit === 'new') && (
        <SpecialDialog key={edit} rule={edited} groups={board.groups} />
      )}
    </>
  );
}
