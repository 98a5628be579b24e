import { createElement } from 'react';
import { icons, type IconName } from '@/components/ui/icons';
import { classNames } from '@/components/ui/class-names';

type IconProps = {
  readonly name: IconName;
  /** Pixels; 16 beside text, 20 alone. */
  readonly size?: 14 | 16 | 18 | 20 | 24 | 28;
  readonly className?: string | undefined;
  /** Only where no text beside it says the same. */
  readonly label?: string | undefined;
};

/** Lucide draws to the edge of its 24 units; with this much air around it an icon is as high as the letters beside it. */
const air = 1.5;
const side = 24 + 2 * air;

export function Icon({ name, size = 16, className, label }: IconProps) {
  return (
    <svg
      viewBox={`${-air} ${-air} ${side} ${side}`}
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 20 ? 1.8 : 2.1}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('shrink-0', className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {icons[name].map(([shape, geometry], at) => createElement(shape, { key: at, ...geometry }))}
    </svg>
  );
}
