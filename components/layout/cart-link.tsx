import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { routes } from '@/lib/base/routes';

export function CartLink({ count }: { readonly count: number }) {
  const t = useTranslations('layout');
  const label = t('cartCount', { count });
  return (
    <Link href={routes.cart()} aria-label={label} title={label} className={iconButtonStyle({ className: 'relative' })}>
      <Icon name="cart" size={20} />
      {count > 0 && (
        <span
          aria-hidden
          className="tabular absolute -end-0.5 top-0 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
