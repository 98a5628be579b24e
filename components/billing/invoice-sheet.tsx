import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { InvoiceView } from '@/lib/billing/queries';
import { routes } from '@/lib/routes';

type InvoiceSheetProps = { readonly invoice: InvoiceView; readonly seller: string };

/** One invoice, as it is read and as it is printed. */
export function InvoiceSheet({ invoice, seller }: InvoiceSheetProps) {
  const t = useTranslations('invoices');
  const { order, lines, total, delivered, state } = invoice;
  const isPartial = state !== 'open' && delivered.minor !== total.minor;
  return (
    <Card className="print:border-0 print:shadow-none">
      <div className="space-y-8">
        <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-3">
          <Fact term={t('from')}>{seller}</Fact>
          <Fact term={t('billedTo')}>
            <BilledTo billedTo={invoice.billedTo} />
          </Fact>
          <div className="space-y-5">
            <Fact term={t('issuedOn')}>
              <DateTime value={invoice.issuedAt} />
            </Fact>
            {invoice.paidAt && (
              <Fact term={t('paidOn')}>
                <DateTime value={invoice.paidAt} />
              </Fact>
            )}
            {order && (
              <Fact term={t('order')}>
                <Link href={routes.order(order.id)} className="text-link">
                  {t('orderNumber', { number: order.number })}
                </Link>
              </Fact>
            )}
          </div>
        </dl>
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b border-line-strong text-sm text-muted">
              <th scope="col" className="py-2 text-start font-medium">
                {t('item')}
              </th>
              <th scope="col" className="py-2 text-end font-medium">
                {t('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
          <tfoot className="border-t border-line-strong">
            <Sum term={t('total')} isStrong={!isPartial}>
              <Money value={total} />
            </Sum>
            {isPartial && (
              <Sum term={t('delivered')} isStrong>
                <Money value={delivered} />
              </Sum>
            )}
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 space-y-0.5">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function BilledTo({ billedTo: { name, email, phone, country } }: Pick<InvoiceView, 'billedTo'>) {
  const locale = useLocale();
  const countryName = country ? new Intl.DisplayNames(locale, { type: 'region' }).of(country) : null;
  return (
    <>
      <span className="block font-medium">{name}</span>
      {[email, phone, countryName].map(
        (text) =>
          text && (
            <span key={text} className="block text-sm text-muted">
              {text}
            </span>
          ),
      )}
    </>
  );
}

function Line({ line }: { readonly line: InvoiceView['lines'][number] }) {
  const t = useTranslations('invoices');
  const { kind, description, years, state, amount } = line;
  const key = `kinds.${kind.replaceAll('.', '-')}`;
  return (
    <tr className="border-b border-line last:border-0">
      <td className="py-3 pe-4">
        <span className="block">{t(t.has(key) ? key : 'kinds.other', { name: description })}</span>
        <span className="block text-sm text-muted">
          {years !== null && <>{t('forYears', { count: years })} · </>}
          {t(`lineStates.${state}`)}
        </span>
      </td>
      <td className={classNames('py-3 text-end align-top', state === 'cancelled' && 'text-muted line-through')}>
        <Money value={amount} />
      </td>
    </tr>
  );
}

type SumProps = { readonly term: string; readonly isStrong: boolean; readonly children: ReactNode };

function Sum({ term, isStrong, children }: SumProps) {
  return (
    <tr className={isStrong ? 'text-lg font-semibold' : 'text-muted'}>
      <th scope="row" className="pt-3 text-start font-[inherit]">
        {term}
      </th>
      <td className="pt-3 text-end">{children}</td>
    </tr>
  );
}
