import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';

type EmptyStateProps = {
  readonly icon?: IconName | undefined;
  readonly title: string;
  /** `h1` where this is the whole page. */
  readonly heading?: 'p' | 'h1' | undefined;
  /** `note` is one line within a page that holds more than this. */
  readonly size?: 'page' | 'note' | undefined;
  /** What this place is for. */
  readonly children?: ReactNode;
  /** The first thing to do here. */
  readonly action?: ReactNode;
};

export function EmptyState({ icon, title, heading: Heading = 'p', size = 'page', children, action }: EmptyStateProps) {
  if (size === 'note') {
    return (
      <div className="flex items-center gap-3 px-gutter py-4">
        {icon && <Icon name={icon} size={18} className="text-muted" />}
        <p>
          {title}. <span className="text-muted">{children}</span>
        </p>
      </div>
    );
  }
  return (
    <div className="flex flex-col items-center gap-3 px-gutter py-14 text-center">
      {icon && (
        <span className="grid size-12 place-items-center rounded-full border border-line bg-sunken text-muted">
          <Icon name={icon} size={20} />
        </span>
      )}
      <div className="max-w-md space-y-1">
        <Heading className="text-lg font-semibold">{title}</Heading>
        {children && <div className="text-muted">{children}</div>}
      </div>
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
