import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Subject } from '@/lib/queue/live/subject';

/** As many as are written out. */
const mostNamed = 20;

/** What a group that takes another back does not touch, and why. */
export function LeftAsTheyAre({ left }: { readonly left: readonly Subject[] }) {
  const t = useTranslations('groups.left');
  if (left.length === 0) return null;
  const names = left.slice(0, mostNamed).map(({ unicode }) => unicode);
  const further = left.length - names.length;
  return (
    <Callout tone="warning" title={t('title', { count: left.length })}>
      <p>{t('text')}</p>
      <p className="wrap-anywhere">
        {further > 0 ? t('further', { names: names.join(', '), count: further }) : names.join(', ')}
      </p>
    </Callout>
  );
}
