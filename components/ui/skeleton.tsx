import { classNames } from '@/components/ui/class-names';

/** The place where text is about to be; give it the height and width of that text. */
export function Skeleton({ className }: { readonly className?: string | undefined }) {
  return (
    <span aria-hidden className={classNames('block h-4 w-full animate-breathe rounded-sm bg-pressed', className)} />
  );
}
