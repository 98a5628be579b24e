import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

export type Crumb = { readonly label: string; readonly href: string };

/** Where this page hangs; the page itself is not repeated, its heading follows. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useTranslations('layout');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex min-w-0 items-center gap-1">
            {index > 0 && <Icon name="chevron-right" size={14} className="text-faint" />}
            <Link
              href={crumb.href}
              className="min-w-0 rounded-sm wrap-anywhere no-underline hover:text-text hover:underline"
            >
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
