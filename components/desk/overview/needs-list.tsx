import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Money } from '@/components/ui/money';
import { toneText, type Tone } from '@/components/ui/tone';
import type { Needs } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';

type Need = {
  readonly key: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly href: string;
  readonly text: ReactNode;
};

/** What needs a person now, one sentence each; each opens its list. */
export function NeedsList({ needs }: { readonly needs: Needs }) {
  const t = useTranslations('overview.needs');
  const items = useSentences(needs);
  if (items.length === 0) {
    return (
      <EmptyState icon="check-circle" title={t('nothing')}>
        {t('nothingText')}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.key}>
          <Link href={item.href} className="flex items-center gap-3 px-gutter py-3 no-underline hover:bg-hover">
            <Icon name={item.icon} size={18} className={toneText[item.tone]} />
            <span className="min-w-0 flex-1">{item.text}</span>
            <Icon name="chevron-right" className="text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function useSentences(needs: Needs): readonly Need[] {
  const t = useTranslations('overview.needs');
  const { admin } = routes;
  const counted = [
    { key: 'attention', icon: 'alert', tone: 'danger', href: admin.operations('attention') },
    { key: 'unclear', icon: 'clock', tone: 'warning', href: admin.operations('running') },
    { key: 'late', icon: 'clock', tone: 'warning', href: admin.operations('waiting') },
    { key: 'expiring', icon: 'domain', tone: 'warning', href: admin.domains('show=expiring') },
    { key: 'missing', icon: 'domain', tone: 'warning', href: admin.domains('show=missing') },
    { key: 'unpriced', icon: 'domain', tone: 'danger', href: admin.domains('show=unpriced') },
    { key: 'losses', icon: 'alert', tone: 'danger', href: admin.registrar() },
    { key: 'drift', icon: 'refresh', tone: 'info', href: admin.registrar() },
  ] as const satisfies readonly Omit<Need & { readonly key: keyof Needs }, 'text'>[];
  const { lowBalance } = needs;
  const balance: readonly Need[] =
    lowBalance === null
      ? []
      : [
          {
            key: 'balance',
            icon: 'wallet',
            tone: 'danger',
            href: admin.registrar(),
            text: t.rich('lowBalance', { amount: () => <Money value={lowBalance} /> }),
          },
        ];
  const others = counted
    .filter(({ key }) => needs[key] > 0)
    .map((item) => ({ ...item, text: t(item.key, { count: needs[item.key] }) }));
  return [...balance, ...others];
}
