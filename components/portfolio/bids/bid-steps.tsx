import { useFormatter, useTranslations } from 'next-intl';

type BidStepsProps = { readonly steps: readonly { readonly tld: string; readonly roubles: readonly number[] }[] };

/** The amounts that may be bid, a line a zone. */
export function BidSteps({ steps }: BidStepsProps) {
  const t = useTranslations('bids');
  const format = useFormatter();
  if (steps.length === 0) return null;
  return (
    <div className="text-sm text-muted">
      <p>{t('steps')}</p>
      <ul data-tabular>
        {steps.map(({ tld, roubles }) => (
          <li key={tld}>{t('stepsOf', { tld, steps: roubles.map((amount) => format.number(amount)).join(' · ') })}</li>
        ))}
      </ul>
    </div>
  );
}
