import { useFormatter, useTranslations } from 'next-intl';
import { priceActs } from '@/lib/money/prices/act-schema';
import type { Zone } from '@/lib/money/prices/zones';

/** Which acts of a zone a special rule prices for everybody, whatever the zone's own rule says. */
export function SpecialNote({ rules }: Pick<Zone, 'rules'>) {
  const t = useTranslations('prices.special');
  const format = useFormatter();
  const acts = priceActs.filter((act) => typeof rules[act].decidedBy !== 'string');
  if (acts.length === 0) return null;
  const named = format.list(acts.map((act) => t(`acts.${act}`).toLocaleLowerCase()));
  return <span className="block text-sm text-muted">{t('onTop', { acts: named })}</span>;
}
