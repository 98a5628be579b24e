import { iconPaths, type IconName } from '@/components/ui/icon-paths';
import { classNames } from '@/components/ui/class-names';

type IconProps = {
  readonly name: IconName;
  /** Pixels; 16 beside text, 20 alone. */
  readonly size?: 14 | 16 | 18 | 20 | 24 | 28;
  readonly className?: string | undefined;
  /** Only where no text beside it says the same. */
  readonly label?: string | undefined;
};

export function Icon({ name, size = 16, className, label }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 20 ? 1.6 : 1.85}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('shrink-0', className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {iconPaths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
