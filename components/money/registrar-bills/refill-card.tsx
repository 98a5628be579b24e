import { useTranslations } from 'next-intl';
import { RefillForm } from '@/components/money/registrar-bills/refill-form';
import { Card } from '@/components/ui/card';
import { registrarCurrencies } from '@/lib/money/registrar-bills/bills/pay-types';

/** Has the registrar ask a purse for money. */
export function RefillCard() {
  const t = useTranslations('registrarBills');
  return (
    <Card title={t('refill.title')} note={t('refill.note')}>
      <RefillForm
        currencies={registrarCurrencies.map((value) => ({ value, label: t(`change.currencies.${value}`) }))}
        words={{
          amount: t('refill.amount'),
          currency: t('change.currency'),
          wmid: t('change.wmid'),
          wmidHint: t('refill.wmidHint'),
          submit: t('refill.submit'),
        }}
      />
    </Card>
  );
}
