import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/money';
import { DataTable } from '@/components/ui/table';
import { money } from '@/lib/base/values/money';
import type { PaperView } from '@/lib/money/documents/queries';

/** A paper on a page: what the PDF says. */
export function DocumentSheet({ paper }: { readonly paper: PaperView }) {
  const t = useTranslations('documents');
  const { seller, buyer, lines, currency, net, vat, total, period, dueOn, corrects, purpose } = paper;
  const sum = (minor: number) => <Money value={money(minor, currency)} />;
  const day = (value: string) => <DateTime value={`${value}T00:00:00Z`} as="date" isDay />;
  const facts = [
    period && {
      key: 'period',
      term: t('period'),
      value: t.rich('days', { from: () => day(period.from), to: () => day(period.to) }),
    },
    dueOn !== null && { key: 'due', term: t('due'), value: day(dueOn) },
    corrects && {
      key: 'corrects',
      term: t('corrects'),
      value: t('numbered', { kind: t(`kinds.${corrects.kind}`), number: corrects.number }),
    },
    purpose !== null && { key: 'purpose', term: t('purpose'), value: <span translate="no">{purpose}</span> },
    purpose !== null && {
      key: 'bank',
      term: t('bank'),
      value: `${seller.bankName}, ${t('bic')} ${seller.bic}, ${t('account')} ${seller.account}, ${t('correspondentAccount')} ${seller.correspondentAccount}`,
    },
  ].filter((fact) => fact !== false && fact !== null);
  return (
    <article className="rounded-lg border border-line bg-surface shadow-sm">
      <div className="grid gap-x-8 gap-y-5 px-5 py-6 sm:grid-cols-2 sm:px-8">
        <Party term={t('seller')} lines={[seller.name, idsOf(seller), seller.address]} />
        <Party term={t('buyer')} lines={[buyer.name, idsOf(buyer), buyer.vatId, buyer.address]} />
      </div>
      <div className="border-y border-line sm:px-3">
        <DataTable
          caption={t('lines')}
          rows={lines}
          rowKey={({ position }) => String(position)}
          columns={[
            {
              key: 'description',
              header: t('description'),
              primary: true,
              cell: ({ description }) => <span translate="no">{description}</span>,
            },
            {
              key: 'vat',
              header: t('vat'),
              cell: ({ vatRate }) => (vatRate === null ? t('noVat') : t('rate', { rate: vatRate })),
            },
            { key: 'amount', header: t('amount'), align: 'end', cell: (line) => sum(line.total) },
          ]}
        />
      </div>
      <dl className="ms-auto grid w-fit grid-cols-[auto_auto] gap-x-8 gap-y-1 px-5 py-4 text-end sm:px-8">
        {vat !== 0 && (
          <>
            <dt className="text-muted">{t('net')}</dt>
            <dd data-tabular>{sum(net)}</dd>
            <dt className="text-muted">{t('vat')}</dt>
            <dd data-tabular>{sum(vat)}</dd>
          </>
        )}
        <dt className="font-medium">{t('total')}</dt>
        <dd data-tabular className="font-medium">
          {sum(total)}
        </dd>
      </dl>
      {facts.length > 0 && (
        <div className="border-t border-line px-5 py-3 sm:px-8">
          <DefinitionList items={facts} />
        </div>
      )}
    </article>
  );
}

const idsOf = ({ inn, kpp }: { readonly inn: string; readonly kpp: string }): string =>
  [inn, kpp].filter((id) => id !== '').join(' / ');

function Party({ term, lines }: { readonly term: string; readonly lines: readonly string[] }) {
  const [first, ...others] = lines.filter((line) => line !== '');
  return (
    <dl className="min-w-0" translate="no">
      <dt className="text-sm text-muted" translate="yes">
        {term}
      </dt>
      <dd className="mt-1 font-medium wrap-anywhere">{first}</dd>
      {others.map((line) => (
        <dd key={line} className="wrap-anywhere text-muted">
          {line}
        </dd>
      ))}
    </dl>
  );
}
