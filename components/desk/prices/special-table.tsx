import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DropSpecial } from '@/components/desk/prices/drop-special';
import { RuleText } from '@/components/desk/prices/rule-text';
import { useScope } from '@/components/desk/prices/rule-scope';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { routes } from '@/lib/base/routes';
import type { SpecialRule } from '@/lib/money/prices/special-rules';

type SpecialTableProps = {
  readonly rules: readonly SpecialRule[];
  readonly canChange: boolean;
  readonly empty: ReactNode;
};

/** Rules for some customers or acts, each with whom, where and what it is for. */
export function SpecialTable({ rules, canChange, empty }: SpecialTableProps) {
  const t = useTranslations('prices.special');
  const { whose, where, what, whole } = useScope();
  const columns: readonly ListColumn<SpecialRule>[] = [
    {
      key: 'whose',
      header: t('whose'),
      primary: true,
      isFixed: true,
      cell: (rule) =>
        canChange ? (
          <Link href={routes.admin.specialPrices({ edit: rule.id })} scroll={false} className="row-link">
            {whose(rule)}
            <span className="sr-only">
              , {where(rule)}, {what(rule)}
            </span>
          </Link>
        ) : (
          whose(rule)
        ),
    },
    { key: 'zone', header: t('zone'), word: ({ id }) => id, phone: 'aside', cell: where },
    { key: 'act', header: t('act'), word: ({ id }) => id, phone: 'end', cell: what },
    {
      key: 'rule',
      header: t('rule'),
      word: ({ id }) => id,
      phone: 'below',
      cell: (rule) => <RuleText margin={rule} />,
    },
    {
      key: 'drop',
      header: t('drops'),
      word: ({ id }) => id,
      isMoot: !canChange,
      align: 'end',
      cell: (rule) => <DropSpecial id={rule.id} scope={whole(rule)} />,
    },
  ];
  return <ListTable caption={t('title')} columns={columns} rows={rules} rowKey={({ id }) => id} empty={empty} />;
}
