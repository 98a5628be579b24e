import { useTranslations } from 'next-intl';
import type { SpecialRule } from '@/lib/money/prices/special-rules';

type Scope = Pick<SpecialRule, 'tld' | 'group' | 'act'>;

/** Whom, where and what a special rule is for, in words. */
export function useScope() {
  const t = useTranslations('prices.special');
  const whose = ({ group }: Scope) => group?.name ?? t('everybody');
  const where = ({ tld }: Scope) => (tld === null ? t('allZones') : `.${tld}`);
  const what = ({ act }: Scope) => (act === null ? t('allActs') : t(`acts.${act}`));
  return { whose, where, what, whole: (rule: Scope) => [whose(rule), where(rule), what(rule)].join(', ') };
}
