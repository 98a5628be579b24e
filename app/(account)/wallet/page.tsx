import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { StatementTable } from '@/components/billing/statement-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Stat } from '@/components/ui/stat';
import { requireCustomer } from '@/lib/auth/guards';
import { statement, wallet } from '@/lib/billing/queries';
import { formatMoney } from '@/lib/i18n/format-money';
import { routes } from '@/lib/routes';
import { subtractMoney } from '@/lib/values/money';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet');
  return { title: t('title') };
}

type Props = { readonly searchParams: Promise<{ readonly before?: string | string[] }> };

export default async function WalletPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const { before } = await searchParams;
  const asked = typeof before === 'string' ? before : null;
  const [t, locale, purse, page] = await Promise.all([
    getTranslations('wallet'),
    getLocale(),
    wallet(actor),
    statement(actor, asked),
  ]);
  const limit = subtractMoney(purse.available, purse.balance);
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Stat
          label={t('balance')}
          value={<Money value={purse.available} />}
          note={limit.minor > 0 ? t('creditNote', { limit: formatMoney(limit, locale) }) : undefined}
        />
        <Stat label={t('held')} value={<Money value={purse.held} />} note={t('heldNote')} />
      </div>
      <Card title={t('statement')} padding="flush">
        {page.lines.length === 0 ? (
          <EmptyState icon="wallet" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <StatementTable lines={page.lines} />
        )}
      </Card>
      {(asked !== null || page.nextBefore !== null) && (
        <nav aria-label={t('statement')} className="flex justify-between gap-3">
          {asked === null ? <span /> : <ButtonLink href={routes.wallet()}>{t('newest')}</ButtonLink>}
          {page.nextBefore !== null && (
            <ButtonLink href={`${routes.wallet()}?before=${page.nextBefore}`}>{t('older')}</ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
