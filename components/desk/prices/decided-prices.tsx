import { useTranslations } from 'next-intl';
import { useScope } from '@/components/desk/prices/rule-scope';
import { RuleText } from '@/components/desk/prices/rule-text';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { Select } from '@/components/ui/select';
import { DataTable, type Column } from '@/components/ui/table';
import type { DecidedPrice, SpecialBoard } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

/** Which rule decides what a group pays in a zone. */
export function DecidedPrices({ search, groups, decided }: Pick<SpecialBoard, 'search' | 'groups' | 'decided'>) {
  const t = useTranslations('prices.special');
  const { whole } = useScope();
  const columns: readonly Column<DecidedPrice>[] = [
    { key: 'act', header: t('act'), primary: true, cell: ({ act }) => t(`acts.${act}`) },
    { key: 'cost', header: t('cost'), align: 'end', cell: ({ cost }) => <Money value={cost} className="text-muted" /> },
    {
      key: 'price',
      header: t('price'),
      align: 'end',
      cell: ({ price }) => <Money value={price} className="font-medium" />,
    },
    {
      key: 'rule',
      header: t('decides'),
      cell: ({ rule }) => (
        <>
          {typeof rule.decidedBy === 'string'
            ? t(`decidedBy.${rule.decidedBy}`, { zone: `.${search.zone}` })
            : t('decidedBy.special', { scope: whole(rule.decidedBy) })}
          : <RuleText margin={rule} />
        </>
      ),
    },
  ];
  return (
    <Card title={t('checkTitle')} note={t('checkNote')}>
      <form action={routes.admin.specialPrices()} className="flex flex-wrap items-end gap-3">
        <label className="space-y-1.5">
          <span className="block font-medium">{t('zone')}</span>
          <input name="zone" defaultValue={search.zone} required autoComplete="off" className="control w-40" />
        </label>
        <label className="space-y-1.5">
          <span className="block font-medium">{t('whose')}</span>
          <Select
            name="group"
            defaultValue={search.group ?? ''}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t('inNoGroup')}
            className="w-52"
          />
        </label>
        <Button type="submit">{t('check')}</Button>
      </form>
      {decided && (
        <div className="-mx-gutter mt-4">
          <DataTable caption={t('checkTitle')} columns={columns} rows={decided} rowKey={({ act }) => act} />
        </div>
      )}
      {!decided && search.zone !== '' && (
        <p role="status" className="mt-3 text-danger">
          {t('errors.noSuchZone')}
        </p>
      )}
    </Card>
  );
}
