import { useTranslations } from 'next-intl';
import { RuleText } from '@/components/desk/prices/rule-text';
import type { Margin } from '@/lib/money/prices/prices';

type ZoneRuleProps = { readonly margin: Margin; readonly hasOwnRule: boolean };

/** What a zone is priced by: its own rule, or the general one. */
export function ZoneRule({ margin, hasOwnRule }: ZoneRuleProps) {
  const t = useTranslations('prices.rule');
  if (hasOwnRule) return <RuleText margin={margin} />;
  return <span className="text-muted">{t('asGeneral')}</span>;
}
