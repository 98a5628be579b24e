import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Card } from '@/components/ui/card';
import { methodForRenewals, removeMethod } from '@/lib/money/payments/actions';
import type { MethodView } from '@/lib/money/payments/methods';

/** What providers keep of a customer's: what it is charged for, and the button that forgets it. */
export function MethodList({ methods }: { readonly methods: readonly MethodView[] }) {
  const t = useTranslations('payments.methods');
  if (methods.length === 0) return null;
  return (
    <Card title={t('title')} note={t('note')}>
      <ul className="divide-y divide-line">
        {methods.map(({ id, title, paysRenewals }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0"
          >
            <span className="min-w-0">
              <span translate="no" className="block font-medium wrap-anywhere">
                {title}
              </span>
              <span className="block text-sm text-muted">{t(paysRenewals ? 'renews' : 'renewsNot')}</span>
            </span>
            <span className="flex flex-wrap items-start gap-2">
              <ActionButton
                action={methodForRenewals}
                fields={{ id, isOn: paysRenewals ? '' : 'on' }}
                size="sm"
                aria-label={t(paysRenewals ? 'stopAbout' : 'startAbout', { title })}
              >
                {t(paysRenewals ? 'stop' : 'start')}
              </ActionButton>
              <ActionButton
                action={removeMethod}
                fields={{ id }}
                size="sm"
                variant="ghost"
                aria-label={t('removeAbout', { title })}
              >
                {t('remove')}
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
