import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import type { InvoiceView } from '@/lib/money/invoices/queries';
import { subtractMoney, type Money as MoneyValue } from '@/lib/base/values/money';

/** The total, and what became of it. */
export function InvoiceTotals({ invoice }: { readonly invoice: InvoiceView }) {
  const t = useTranslations('invoices.invoice');
  const { state, total, delivered } = invoice;
  const returned = subtractMoney(total, delivered);
  const note = { open: t('openNote'), void: t('voidNote'), paid: null }[state];
  return (
    <footer className="flex flex-wrap items-start justify-between gap-x-10 gap-y-4 px-5 py-6 sm:px-8">
      <p className="max-w-sm text-sm text-muted">{note}</p>
      <dl aria-label={t('totals')} className="ms-auto w-full space-y-1.5 sm:w-72">
        {state === 'paid' && returned.minor > 0 && (
          <>
            <Sum term={t('total')} value={total} />
            <Sum term={t('returned')} value={returned} />
          </>
        )}
        <Sum term={t(state === 'paid' ? 'delivered' : 'total')} value={state === 'paid' ? delivered : total} isLast />
      </dl>
    </footer>
  );
}

type SumProps = { readonly term: string; readonly value: MoneyValue; readonly isLast?: boolean };

function Sum({ term, value, isLast = false }: SumProps) {
  return (
    <div
      className={isLast ? 'flex justify-between gap-4 text-lg font-semibold' : 'flex justify-between gap-4 text-muted'}
    >
      <dt>{term}</dt>
      <dd>
        <Money value={value} />
      </dd>
    </div>
  );
}
