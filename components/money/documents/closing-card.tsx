import { getFormatter, getTranslations } from 'next-intl/server';
import { CloseForm } from '@/components/money/documents/close-form';
import { ClosingForm } from '@/components/money/documents/closing-form';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { ClosingStanding } from '@/lib/money/documents/queries';
import { lastClosingDay } from '@/lib/money/documents/schema';

type ClosingCardProps = {
  readonly standing: ClosingStanding;
  /** Those that can be closed now, the latest first: "2026-10". */
  readonly months: readonly string[];
  readonly maySet: boolean;
};

/** What closes a month: made now, or by the clock, which the owner says. */
export async function ClosingCard({ standing, months, maySet }: ClosingCardProps) {
  const [t, format] = await Promise.all([getTranslations('documents.close'), getFormatter()]);
  const monthName = (month: string) =>
    format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const { isOn, day, last, refused } = standing;
  const says = { isOn: t('isOn'), isOnHint: t('isOnHint'), day: t('day'), save: t('save') };
  const days = Array.from({ length: lastClosingDay }, (_, index) => {
    const value = String(index + 1);
    return { value, label: t('dayOf', { day: index + 1 }) };
  });
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="grid gap-6 lg:grid-cols-2">
        <CloseForm
          months={months.map((value) => ({ value, label: monthName(value) }))}
          words={{ month: t('month'), make: t('make') }}
        />
        <div className="space-y-3 max-lg:border-t max-lg:border-line max-lg:pt-6">
          {maySet ? (
            <ClosingForm isOn={isOn} day={day} days={days} words={says} />
          ) : (
            <p>{isOn ? t('on', { day }) : t('off')}</p>
          )}
          {last && (
            <p className="text-sm text-muted">
              {t.rich('last', {
                month: monthName(last.month),
                issued: last.issued,
                at: () => <DateTime value={last.endedAt.toISOString()} />,
              })}
            </p>
          )}
          {refused > 0 && <p className="text-sm text-warning">{t('lastRefused', { refused })}</p>}
        </div>
      </div>
    </Card>
  );
}
