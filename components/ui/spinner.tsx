import { classNames } from '@/components/ui/class-names';

type SpinnerProps = {
  readonly size?: number;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

/** Something small is under way right here; for a whole block use Skeleton. */
export function Spinner({ size = 16, label, className }: SpinnerProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      className={classNames('shrink-0 animate-spin', className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <circle cx="12" cy="12" r="9" stroke="currentColor" opacity="0.22" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" />
    </svg>
  );
}
