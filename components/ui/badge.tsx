import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { toneArea, type Tone } from '@/components/ui/tone';

type BadgeProps = {
  readonly tone?: Tone | undefined;
  /** A dot before the text; it breathes while something is under way. */
  readonly dot?: boolean | 'moving' | undefined;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A state in one or two words. The words carry the meaning, the colour only helps. */
export function Badge({ tone = 'neutral', dot = false, title, className, children }: BadgeProps) {
  return (
    <span title={title} className={classNames('badge', toneArea[tone], dotStyle(dot), className)}>
      {children}
    </span>
  );
}

function dotStyle(dot: NonNullable<BadgeProps['dot']>): string | false {
  if (dot === 'moving') return 'badge-moving';
  return dot && 'badge-dot';
}
