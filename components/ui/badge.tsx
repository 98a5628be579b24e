import { cva } from 'class-variance-authority';
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

const badgeStyle = cva(
  'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2 py-px text-sm font-medium',
  { variants: { tone: toneArea }, defaultVariants: { tone: 'neutral' } },
);

/** A state in one or two words. The words carry the meaning, the colour only helps. */
export function Badge({ tone, dot = false, title, className, children }: BadgeProps) {
  return (
    <span title={title} className={badgeStyle({ tone, className })}>
      {dot && (
        <span
          aria-hidden
          className={classNames('size-1.5 rounded-full bg-current', dot === 'moving' && 'animate-breathe')}
        />
      )}
      {children}
    </span>
  );
}
