import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { toneArea, type Tone } from '@/components/ui/tone';

type BannerProps = {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A strip across the page about the whole panel. What concerns one thing is a Callout beside it. */
export function Banner({ tone, icon, children, action }: BannerProps) {
  return (
    <div role="status" className={classNames('border-b', toneArea[tone])}>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 in-data-[density=compact]:mx-0 in-data-[density=compact]:max-w-[100rem] sm:px-6">
        <Icon name={icon} />
        <p className="min-w-0 flex-1 basis-60 text-text">{children}</p>
        {action && <div className="max-sm:ps-7">{action}</div>}
      </div>
    </div>
  );
}
