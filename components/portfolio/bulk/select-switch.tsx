import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';

/** On a phone the boxes come in by this; the style sheet does the rest. */
export function SelectSwitch() {
  const t = useTranslations('bulk');
  return (
    <label className={buttonStyle({ size: 'sm', className: 'select-switch sm:hidden noscript:hidden' })}>
      <input type="checkbox" className="sr-only" />
      {t('choose')}
    </label>
  );
}
