import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { RuleText } from '@/components/desk/prices/rule-text';
import { buttonStyle } from '@/components/ui/button-style';
import type { Margin } from '@/lib/money/prices/prices';

type GeneralRuleProps = {
  readonly rule: Margin;
  /** How many zones follow it. */
  readonly followers: number;
  /** How many of them are sold. */
  readonly onSale: number;
  readonly editHref: string | null;
};

export function GeneralRule({ rule, followers, onSale, editHref }: GeneralRuleProps) {
  const t = useTranslations('prices.general');
  return (
    <section className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-gutter py-3 shadow-sm">
      <div className="min-w-0">
        <h2 className="text-base">{t.rich('title', { rule: () => <RuleText margin={rule} /> })}</h2>
        <p className="text-sm text-muted">{t('note', { count: followers, onSale })}</p>
      </div>
      {editHref !== null && (
        <Link href={editHref} scroll={false} className={buttonStyle({ size: 'sm' })}>
          {t('change')}
        </Link>
      )}
    </section>
  );
}
