import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RateForm } from '@/components/money/rates/rate-form';
import { RateHistory } from '@/components/money/rates/rate-history';
import { SoldForm } from '@/components/money/rates/sold-form';
import { SoldTable } from '@/components/money/rates/sold-table';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { Card } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { rateHistory, soldBoard, type SoldView } from '@/lib/money/rates/queries';
import { ratesSearch } from '@/lib/money/rates/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.currencies') };
}

export default async function CurrenciesPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff('owner'), searchParams]);
  const { edit } = ratesSearch.parse(params);
  const [t, words, board] = await Promise.all([
    getTranslations('settings'),
    getTranslations('rates'),
    soldBoard(actor),
  ]);
  const chosen = board.find(({ currency }) => currency === edit);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="currencies" role={actor.role} />
      {chosen ? (
        <CurrencyEditor actor={actor} view={chosen} />
      ) : (
        <Card padding="flush" title={words('title')} note={words('note')}>
          <SoldTable board={board} />
        </Card>
      )}
    </>
  );
}

async function CurrencyEditor({ actor, view }: { readonly actor: StaffActor; readonly view: SoldView }) {
  const [t, history] = await Promise.all([getTranslations('rates'), rateHistory(actor, view.currency)]);
  const name = t(`names.${view.currency}`);
  const said = {
    surcharge: t('surcharge'),
    surchargeHint: t('surchargeHint'),
    step: t('step'),
    stepHint: t('stepHint'),
    source: t('source'),
    bank: t('sources.bank'),
    bankNote: t('sources.bankNote'),
    staff: t('sources.staff'),
    staffNote: t('sources.staffNote'),
    offered: t('offered'),
    offeredHint: t('offeredHint'),
    save: t('save'),
    cancel: t('cancel'),
    stop: t('stop'),
  };
  return (
    <>
      <Card title={name}>
        <SoldForm key={view.currency} view={view} words={said} />
      </Card>
      {view.sold && (
        <Card title={t('rate')} note={t('rateNote')}>
          <RateForm view={view} words={{ rate: t('rateOf', { currency: view.currency }), save: t('writeRate') }} />
        </Card>
      )}
      {history.length > 0 && (
        <Card padding="flush" title={t('history')}>
          <RateHistory rates={history} />
        </Card>
      )}
    </>
  );
}
