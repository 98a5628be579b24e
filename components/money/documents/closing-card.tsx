import { getFormatter, getTranslations } from 'next-intl/server';
import { CloseForm } from '@/components/money/documents/close-form';
import { ClosingForm } from '@/components/money/documents/closing-form';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { closableMonths, closingStanding } from '@/lib/money/documents/queries';
import { lastClosingDay } from '@/lib/money/documents/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

/** What closes a month: made now, or by the clock, which the owner says. Nothing for whoever may only look. */
export async function ClosingCard({ actor }: { readonly actor: StaffActor }) {
  if (!may(actor, 'wallet.topUp')) return null;
  const [t, format, standing] = await Promise.all([
    getTranslations('documents.close'),
    getFormatter(),
    closingStanding(actor),
  ]);
  if (!standing) return null;
  const monthName = (month: string) =>
    format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const { isOn, day, last } = standing;
  const says = { isOn: t('isOn'), isOnHint: t('isOnHint'), day: t('day'), save: t('save') };
  const days = Array.from({ length: lastClosingDay }, (_, index) => {
    const value = String(index + 1);
    return { value, label: t('dayOf', { day: index + 1 }) };
  });
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="grid gap-6 lg:grid-cols-2">
        <CloseForm
          months={closableMonths().map((value) => ({ value, label: monthName(value) }))}
          words={{ month: t('month'), make: t('make') }}
        />
        <div className="space-y-3 max-lg:border-t max-lg:border-line max-lg:pt-6">
          {may(actor, 'settings.change') ? (
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
        </div>
      </div>
    </Card>
  );
}
