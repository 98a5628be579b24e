import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';

export const contentId = 'content';

/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  const t = useTranslations('layout');
  return (
    <a
      href={`#${contentId}`}
      className={buttonStyle({ variant: 'primary', className: 'fixed start-3 top-3 z-50 not-focus-visible:sr-only' })}
    >
      {t('skip')}
    </a>
  );
}
