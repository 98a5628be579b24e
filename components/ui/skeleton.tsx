import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';

/** The place where text is about to be; give it the height and width of that text. */
export function Skeleton({ className }: { readonly className?: string | undefined }) {
  return (
    <span aria-hidden className={classNames('block h-4 w-full animate-breathe rounded-sm bg-pressed', className)} />
  );
}

/** A block that is on its way, with its meaning said once to screen readers. */
export function SkeletonLines({ lines = 3 }: { readonly lines?: number }) {
  const t = useTranslations('ui');
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={index === lines - 1 ? 'w-2/3' : undefined} />
      ))}
    </div>
  );
}
