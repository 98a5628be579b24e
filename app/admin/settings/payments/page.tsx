import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { YookassaForm } from '@/components/money/payments/yookassa-form';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import { PageHeader } from '@/components/ui/page-header';
import { yookassaStanding } from '@/lib/money/payments/queries';
import { vatCodes } from '@/lib/money/payments/schema';
import { requireStaff } from '@/lib/people/auth/guards';
import { ownAddress } from '@/lib/people/auth/own-address';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.payments') };
}

export default async function PaymentSettingsPage() {
  const actor = await requireStaff('owner');
  const [t, words, standing] = await Promise.all([
    getTranslations('settings'),
    getTranslations('payments.yookassa'),
    yookassaStanding(actor),
  ]);
  const says = standing
    ? [
        words(standing.isTest ? 'standingTest' : 'standing', { shop: standing.shopId }),
        words(standing.makesReceipts ? 'withReceipts' : 'withoutReceipts'),
      ].join(' ')
    : '';
  const said = {
    connect: words('connect'),
    keeps: words('keeps'),
    keepsHint: words('keepsHint'),
    key: words('key'),
    keyHint: words('keyHint'),
    noReceipts: words('noReceipts'),
    remove: words('remove'),
    removeText: words('removeText'),
    removeTitle: words('removeTitle'),
    replace: words('replace'),
    shopId: words('shopId'),
    shopIdHint: words('shopIdHint'),
    vat: words('vat'),
    vatHint: words('vatHint'),
  };
  const rates = vatCodes.map((value) => ({ value, label: words(`rates.${value}`) }));
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="payments" role={actor.role} />
      <Card title={words('title')} note={words('note')}>
        <div className="max-w-xl space-y-5">
          <YookassaForm
            standing={standing && { shopId: standing.shopId, says, keepsMethods: standing.keepsMethods }}
            words={said}
            rates={rates}
          />
          <div className="space-y-2">
            <p className="text-muted">{words('address')}</p>
            <CodeBlock label={words('addressLabel')} text={`${ownAddress()}/api/payments/yookassa`} />
          </div>
        </div>
      </Card>
    </>
  );
}
