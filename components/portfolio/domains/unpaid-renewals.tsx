import { useLocale, useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Money } from '@/lib/base/values/money';

type UnpaidRenewalsProps = { readonly unpaid: { readonly total: Money; readonly names: readonly string[] } };

/** Says beforehand that domains will not be renewed for lack of money. */
export function UnpaidRenewals({ unpaid: { total, names } }: UnpaidRenewalsProps) {
  const t = useTranslations('domains.unpaid');
  const locale = useLocale();
  const [name = ''] = names;
  return (
    <Callout tone="warning">{t('text', { count: names.length, name, total: formatMoney(total, locale) })}</Callout>
  );
}
