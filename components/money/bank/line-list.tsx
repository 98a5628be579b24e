import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ActionButton } from '@/components/forms/action-button';
import { AssignForm, RejectButton, TakeBackButton } from '@/components/money/bank/settle-forms';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import { payInvoice } from '@/lib/money/bank/actions';
import type { BankLineView } from '@/lib/money/bank/queries';

type LineListProps = {
  readonly lines: readonly BankLineView[];
  /** Whether whoever looks may decide about them. */
  readonly maySettle: boolean;
};

/** Transfers, one beneath the other: who paid how much for what, where it went, or what is to be decided. */
export function LineList({ lines, maySettle }: LineListProps) {
  const t = useTranslations('bank.line');
  return (
    <ul aria-label={t('list')} className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="space-y-3 px-gutter py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="min-w-0 font-medium wrap-anywhere" translate="no">
              {line.payerName || '—'}
              {line.payerInn !== '' && (
                <span className="font-normal text-muted"> · {t('inn', { inn: line.payerInn })}</span>
              )}
            </p>
            <p className="flex items-baseline gap-3 whitespace-nowrap">
              <span className="text-muted">
                <DateTime value={`${line.receivedOn}T00:00:00Z`} as="date" isDay />
              </span>
              <Money value={line.amount} className="font-medium" />
            </p>
          </div>
          <p className="wrap-anywhere text-muted" translate="no">
            {[line.number !== '' && t('number', { number: line.number }), line.purpose]
              .filter((part) => part !== false && part !== '')
              .join(' · ')}
          </p>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <Outcome line={line} />
            {maySettle && line.customer && <TakeBack line={line} name={line.customer.name} />}
          </div>
          {maySettle && line.customer === null && line.reason === null && <Settle line={line} />}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ line: { customer, invoice, reason } }: { readonly line: BankLineView }) {
  const t = useTranslations('bank.line');
  if (reason !== null) return <p className="text-muted">{reason}</p>;
  if (!customer) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <Link href={routes.admin.customerStatement(customer.id)} className="text-link">
        {customer.name}
      </Link>
      {invoice && (
        <Link href={routes.admin.document(invoice.id)} className="text-link">
          {t('invoice', { number: invoice.number })}
        </Link>
      )}
    </p>
  );
}

function TakeBack({ line, name }: { readonly line: BankLineView; readonly name: string }) {
  const t = useTranslations('bank');
  const about = t('line.about', { payer: line.payerName || '—', number: line.number });
  return (
    <TakeBackButton
      line={line.id}
      words={{
        act: t('settle.takeBack'),
        actOf: t('settle.takeBackOf', { line: about }),
        title: t('settle.takeBackTitle'),
        text: t('settle.takeBackText', { name }),
        reason: t('settle.takeBackReason'),
      }}
    />
  );
}

function Settle({ line }: { readonly line: BankLineView }) {
  const t = useTranslations('bank');
  const about = t('line.about', { payer: line.payerName || '—', number: line.number });
  return (
    <div className="space-y-3">
      {line.likely.length > 0 && (
        <ul className="space-y-2">
          {line.likely.map(({ id, number, buyer, total }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <ActionButton
                action={payInvoice}
                fields={{ id: line.id, document: id }}
                size="sm"
                aria-label={t('settle.paysAbout', { line: about, number, buyer })}
              >
                {t('settle.pays', { number })}
              </ActionButton>
              <span className="min-w-0 wrap-anywhere text-muted">
                <span translate="no">{buyer}</span>, <Money value={total} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <AssignForm
          line={line.id}
          words={{
            email: t('settle.emailOf', { line: about }),
            assign: t('settle.assign'),
            assignOf: t('settle.assignOf', { line: about }),
          }}
        />
        <RejectButton
          line={line.id}
          words={{
            act: t('settle.reject'),
            actOf: t('settle.rejectOf', { line: about }),
            title: t('settle.rejectTitle'),
            text: t('settle.rejectText'),
            reason: t('settle.reason'),
          }}
        />
      </div>
    </div>
  );
}
