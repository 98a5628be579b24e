'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { dropPriceRule } from '@/lib/desk/prices/actions';

type DropRuleProps = {
  readonly tld: string;
  /** The query of the list to go back to. */
  readonly list: string;
};

export function DropRule({ tld, list }: DropRuleProps) {
  const t = useTranslations('prices.drop');
  const zone = `.${tld}`;
  return (
    <div className="mt-5 border-t border-line pt-3">
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="sm" icon="undo" className="-ms-2.5">
            {t('open')}
          </Button>
        }
        title={t('title', { zone })}
        consequence={t('consequence', { zone })}
        confirmLabel={t('confirm')}
        action={dropPriceRule}
        fields={{ tld, list }}
      />
    </div>
  );
}
