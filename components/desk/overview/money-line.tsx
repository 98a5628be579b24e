import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import { Stat } from '@/components/ui/stat';
import type { MoneyNow } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';

export function MoneyLine({ money }: { readonly money: MoneyNow }) {
  const t = useTranslations('overview.money');
  const figures = [
    { key: 'revenue', href: undefined },
    { key: 'cost', href: routes.admin.registrar() },
    { key: 'held', href: routes.admin.operations() },
    { key: 'wallets', href: routes.admin.customers() },
  ] as const;
  return (
    <section aria-label={t('title')} className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {figures.map(({ key, href }) => (
        <Stat
          key={key}
          label={t(key)}
          note={t(`${key}Note`)}
          value={<Money value={money[key]} wholeUnits="short" />}
          href={href}
        />
      ))}
    </section>
  );
}
