import { useTranslations } from 'next-intl';
import type { SheetRowView } from '@/lib/portfolio/sheets/queries';

/** What one cell changes, or why it is refused: "Folder: Shops → Archive". */
export function SheetCell({ field, plan }: SheetRowView['cells'][number]) {
  const t = useTranslations('sheets');
  const label = <span className="font-medium">{t(`fields.${field}`)}: </span>;
  if (plan.kind === 'refused')
    return (
      <>
        {label}
        <span className="text-danger">{t(`cell.${plan.why}`)}</span>
      </>
    );
  const isSwitch = field === 'autoRenew' || field === 'privacy';
  const written = (value: string | null) => {
    if (value === null) return <span className="text-muted">{t(isSwitch ? 'notKnown' : 'nothing')}</span>;
    if (isSwitch) return t(value === 'on' ? 'on' : 'off');
    return <span translate="no">{value}</span>;
  };
  return (
    <>
      {label}
      <span className="text-muted">{written(plan.before)} → </span>
      {written(plan.after)}
    </>
  );
}
