import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/forms/action-button';
import { PayTypeForm } from '@/components/money/registrar-bills/pay-type-form';
import { Sums } from '@/components/money/registrar-bills/sums';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { money, sumMoney, type Money as Amount } from '@/lib/base/values/money';
import { deleteBills } from '@/lib/money/registrar-bills/actions';
import { payTypes, registrarCurrencies } from '@/lib/money/registrar-bills/bills/pay-types';
import type { BillRow } from '@/lib/money/registrar-bills/queries';

type PayProps = {
  /** Unpaid, at least one. */
  readonly bills: readonly BillRow[];
  /** What is left at the registrar; null where nobody knows. */
  readonly balance: { readonly balance: Amount; readonly readAt: Date } | null;
};

/** How they are to be paid, and whether the balance covers them. */
export async function PayBills({ bills, balance }: PayProps) {
  const [t, words] = await Promise.all([getTranslations('registrarBills.change'), getTranslations('registrarBills')]);
  const count = bills.length;
  const missing = balance && shortBy(bills, balance.balance);
  return (
    <>
      <p>{t.rich('payText', { count, sums: () => <Sums sums={sumsOf(bills)} /> })}</p>
      {balance && (
        <p className="text-muted">
          {t.rich('balance', {
            balance: () => <Money value={balance.balance} />,
            moment: () => <DateTime value={balance.readAt} />,
          })}
        </p>
      )}
      {missing && <Callout tone="warning">{t.rich('short', { missing: () => <Money value={missing} /> })}</Callout>}
      <PayTypeForm
        ids={bills.map(({ billId }) => billId)}
        payTypes={payTypes.map((value) => ({ value, label: words(`payTypes.${value}`) }))}
        currencies={registrarCurrencies.map((value) => ({ value, label: t(`currencies.${value}`) }))}
        words={{
          payType: t('payType'),
          currency: t('currency'),
          wmid: t('wmid'),
          wmidHint: t('wmidHint'),
          submit: t('submit', { count }),
        }}
      />
    </>
  );
}

/** That they will be deleted, and the button. */
export async function DeleteBills({ bills }: Pick<PayProps, 'bills'>) {
  const t = await getTranslations('registrarBills.change');
  const count = bills.length;
  return (
    <>
      <p>{t.rich('deleteText', { count, sums: () => <Sums sums={sumsOf(bills)} /> })}</p>
      <ActionButton action={deleteBills} fields={{ ids: bills.map(({ billId }) => billId).join(',') }} variant="danger">
        {t('submitDelete', { count })}
      </ActionButton>
    </>
  );
}

/** One a currency. */
function sumsOf(bills: readonly BillRow[]): readonly Amount[] {
  const currencies = [...new Set(bills.map(({ total }) => total.currency))];
  return currencies.map((currency) => sumMoney(totalsIn(bills, currency), currency));
}

/** What the balance lacks for those of its currency; null where it covers them. */
function shortBy(bills: readonly BillRow[], balance: Amount): Amount | null {
  const { currency } = balance;
  const sum = sumMoney(totalsIn(bills, currency), currency);
  return sum.minor > balance.minor ? money(sum.minor - balance.minor, currency) : null;
}

const totalsIn = (bills: readonly BillRow[], currency: Amount['currency']) =>
  bills.flatMap(({ total }) => (total.currency === currency ? [total] : []));
