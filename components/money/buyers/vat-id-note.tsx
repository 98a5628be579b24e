import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import type { VatIdCheck } from '@/lib/money/buyers/queries';

type VatIdNoteProps = {
  readonly check: VatIdCheck;
  /** Staff cannot correct it themselves. */ readonly isForStaff?: boolean;
};

/** Whether the European Union confirms a VAT id, and since when. */
export function VatIdNote({ check: { state, answeredAt, consultation }, isForStaff = false }: VatIdNoteProps) {
  const t = useTranslations('buyers.vies');
  if (!answeredAt) return <p className="pt-2 text-sm text-muted">{t('unconfirmed')}</p>;
  const at = () => <DateTime value={answeredAt.toISOString()} />;
  if (state === 'invalid')
    return <p className="pt-2 text-sm text-danger">{t.rich(isForStaff ? 'refused' : 'invalid', { at })}</p>;
  return (
    <p className="pt-2 text-sm text-muted">
      {t.rich(consultation === '' ? 'valid' : 'consulted', { at, consultation })}
    </p>
  );
}
