import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { redirect } from 'next/navigation';
import { buttonStyle } from '@/components/ui/button-style';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { pageCount, pageRange, pageWindow } from '@/components/ui/page-window';

type PaginationProps = {
  /** Counted from one. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** There are more than `total`; how many, nobody counted. */
  readonly isMore?: boolean | undefined;
  readonly hrefFor: (page: number) => string;
};

export function Pagination({ page, pageSize, total, isMore = false, hrefFor }: PaginationProps) {
  const t = useTranslations('ui.pagination');
  const count = pageCount(total, pageSize);
  // An address kept from a longer list leads to where the list ends now.
  if (page > count) redirect(hrefFor(count));
  // That nothing was found is said where it would stand.
  if (total === 0) return null;
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
      <p data-tabular>{t(isMore ? 'rangeOfMore' : 'range', { ...pageRange(page, pageSize, total), total })}</p>
      {count > 1 && (
        <ul className="flex items-center gap-1">
          <Step href={page > 1 ? hrefFor(page - 1) : null} icon="chevron-left" label={t('previous')} />
          {pageWindow(page, count).map((number, index) => (
            <li key={number ?? `gap-${index}`} className="max-sm:hidden">
              {number === null ? (
                <span className="px-1">…</span>
              ) : (
                <PageLink number={number} current={page} href={hrefFor(number)} />
              )}
            </li>
          ))}
          <Step href={page < count ? hrefFor(page + 1) : null} icon="chevron-right" label={t('next')} />
        </ul>
      )}
    </nav>
  );
}

type PageLinkProps = { readonly number: number; readonly current: number; readonly href: string };

function PageLink({ number, current, href }: PageLinkProps) {
  const t = useTranslations('ui.pagination');
  const format = useFormatter();
  const isCurrent = number === current;
  return (
    <Link
      href={href}
      aria-label={t('page', { number })}
      aria-current={isCurrent ? 'page' : undefined}
      className={buttonStyle({
        variant: 'ghost',
        size: 'sm',
        className: ['tabular min-w-control-sm px-1.5', isCurrent && 'bg-accent-soft text-accent'],
      })}
    >
      {format.number(number)}
    </Link>
  );
}

type StepProps = {
  readonly href: string | null;
  readonly icon: 'chevron-left' | 'chevron-right';
  readonly label: string;
};

function Step({ href, icon, label }: StepProps) {
  const style = buttonStyle({ variant: 'ghost', size: 'sm', className: 'px-1.5' });
  return (
    <li>
      {href === null ? (
        <span aria-hidden className={classNames(style, 'opacity-35')}>
          <Icon name={icon} />
        </span>
      ) : (
        <Link href={href} aria-label={label} title={label} className={style}>
          <Icon name={icon} />
        </Link>
      )}
    </li>
  );
}
