'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '@/components/ui/class-names';
import { CountBadge } from '@/components/ui/count-badge';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';

export type NavTarget = {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
  /** Waiting behind this link. */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
  /** Only the page itself, not the pages below it, is this place. */
  readonly isRoot?: boolean | undefined;
};

const looks = {
  top: {
    rest: 'h-control rounded-md px-2.5 text-muted hover:bg-hover hover:text-text',
    here: 'text-text font-medium bg-hover',
  },
  side: {
    rest: 'h-control rounded-md px-2.5 text-muted hover:bg-hover hover:text-text',
    here: 'bg-pressed text-text font-medium',
  },
  bottom: {
    rest: 'min-w-0 flex-1 flex-col justify-center gap-0.5! py-1.5 text-xs text-muted',
    here: 'text-accent font-medium',
  },
};

type NavLinkProps = { readonly target: NavTarget; readonly look: keyof typeof looks };

export function NavLink({ target, look }: NavLinkProps) {
  const pathname = usePathname();
  const isHere = pathname === target.href || (!target.isRoot && pathname.startsWith(`${target.href}/`));
  return (
    <Link
      href={target.href}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(
        'flex items-center gap-2.5 whitespace-nowrap no-underline transition-colors duration-100',
        looks[look].rest,
        isHere && looks[look].here,
      )}
    >
      {look !== 'top' && <Icon name={target.icon} size={look === 'bottom' ? 20 : 16} />}
      <span className={look === 'bottom' ? 'max-w-full truncate' : look === 'side' ? 'min-w-0 flex-1 truncate' : ''}>
        {target.label}
      </span>
      {target.count !== undefined && look !== 'bottom' && <CountBadge count={target.count} label={target.countLabel} />}
    </Link>
  );
}
