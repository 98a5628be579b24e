import Link from 'next/link';
import { CountBadge } from '@/components/ui/count-badge';
import { classNames } from '@/components/ui/class-names';

export type Tab = {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
};

type TabsNavProps = { readonly label: string; readonly tabs: readonly Tab[]; readonly current: string };

/** Tabs that are pages: each has its own address. */
export function TabsNav({ label, tabs, current }: TabsNavProps) {
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto border-b border-line px-1 [scrollbar-width:none]">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          // Where they do not fit, the row begins scrolled to the one that is shown.
          <li key={tab.key} className={tab.key === current ? '[scroll-initial-target:nearest]' : undefined}>
            <Link
              href={tab.href}
              aria-current={tab.key === current ? 'page' : undefined}
              className={classNames(
                'flex h-control items-center gap-2 whitespace-nowrap border-b-2 pt-0.5 text-base no-underline transition-colors duration-100',
                tab.key === current
                  ? 'border-accent font-medium text-text'
                  : 'border-transparent text-muted hover:border-line-strong hover:text-text',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <CountBadge count={tab.count} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
