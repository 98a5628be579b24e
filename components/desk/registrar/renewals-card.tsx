'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Card } from '@/components/ui/card';
import { stopRegistrarRenewals } from '@/lib/desk/registrar/actions';
import type { RegistrarRenewals } from '@/lib/desk/registrar/queries';

type RenewalsCardProps = { readonly renewals: RegistrarRenewals; readonly mayStop: boolean };

/** The registrar's own automatic renewal, and what turning it off everywhere takes. */
export function RenewalsCard({ renewals: { names, calls, minutes, underWay }, mayStop }: RenewalsCardProps) {
  const t = useTranslations('registrar.renewals');
  return (
    <Card
      title={t('title')}
      note={t('note')}
      actions={
        mayStop &&
        names > 0 && (
          <ActionButton action={stopRegistrarRenewals} size="sm">
            {t('stop', { names })}
          </ActionButton>
        )
      }
    >
      <p>{names === 0 ? t('none') : t('some', { names, calls, minutes })}</p>
      {underWay > 0 && <p className="text-muted">{t('underWay', { underWay })}</p>}
    </Card>
  );
}
