import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useKindName } from '@/components/queue/live/operation-words';
import { DomainName } from '@/components/ui/domain-name';
import { EmptyState } from '@/components/ui/empty-state';
import { DataTable } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { BillItem } from '@/lib/money/registrar-bills/queries';

/** What a bill is for: the domain, and the operation of ours that it comes from. */
export function BillItems({ items }: { readonly items: readonly BillItem[] }) {
  const t = useTranslations('registrarBills');
  return (
    <DataTable
      caption={t('one.items')}
      rows={items}
      rowKey={({ position }) => String(position)}
      empty={<EmptyState size="note" icon="document" title={t('one.noItems')} />}
      columns={[
        { key: 'name', header: t('one.itemName'), primary: true, cell: (item) => <About item={item} /> },
        {
          key: 'service',
          header: t('one.service'),
          cell: ({ servtype, serviceId }) => (
            <span className="text-muted" translate="no">
              {[servtype, serviceId].filter(Boolean).join(' ') || '—'}
            </span>
          ),
        },
        {
          key: 'action',
          header: t('one.action'),
          cell: ({ action }) => (t.has(`one.actions.${action}`) ? t(`one.actions.${action}`) : action),
        },
        { key: 'operation', header: t('one.operation'), cell: (item) => <Ours item={item} /> },
      ]}
    />
  );
}

function About({ item: { itemtype, asciiName, isOurs } }: { readonly item: BillItem }) {
  const t = useTranslations('registrarBills');
  if (asciiName === '') return itemtype === 'prepayment' ? t('prepayment') : t('nothing');
  const name = <DomainName unicode={toUnicode(asciiName)} ascii={asciiName} />;
  if (!isOurs) return name;
  return (
    <Link href={routes.admin.domain(asciiName)} className="text-link">
      {name}
    </Link>
  );
}

function Ours({ item: { operations, asciiName } }: { readonly item: BillItem }) {
  const t = useTranslations('registrarBills.one');
  const kindName = useKindName();
  if (operations.length === 0) return <span className="text-muted">{t('noOperation')}</span>;
  return operations.map(({ id, kind }) => (
    <Link key={id} href={routes.admin.operation(id)} className="text-link block">
      {kindName(kind)}
      <span className="sr-only">, {toUnicode(asciiName)}</span>
    </Link>
  ));
}
