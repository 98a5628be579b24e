import { classNames } from '@/components/ui/class-names';
import { toneText, type Tone } from '@/components/ui/tone';

type ProgressBarProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly tone?: Tone | undefined;
};

/** How much of something is done or used. The figure itself belongs in words beside it. */
export function ProgressBar({ label, value, max, tone = 'accent' }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      className={classNames('block h-1.5 w-full overflow-hidden rounded-full bg-pressed', toneText[tone])}
    >
      <rect width={share} height="1" fill="currentColor" />
    </svg>
  );
}
