'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DropRule } from '@/components/desk/prices/drop-rule';
import { RestorationForm } from '@/components/desk/prices/restoration-form';
import { RuleForm, type EditedRule } from '@/components/desk/prices/rule-form';
import { Dialog } from '@/components/ui/dialog';
import type { BoardZone } from '@/lib/desk/prices/board-list';
import { routes } from '@/lib/base/routes';

type RuleDialogProps = {
  readonly rule: EditedRule;
  /** null for the general rule, which is of no zone. */
  readonly zone: BoardZone | null;
  /** The list behind the dialog, as the query of its address. */
  readonly list: string;
};

/** Open while the address says so: the way back closes it. */
export function RuleDialog({ rule, zone, list }: RuleDialogProps) {
  const t = useTranslations('prices.edit');
  const router = useRouter();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) router.push(routes.admin.prices(list), { scroll: false });
      }}
      title={zone ? t('title', { zone: `.${zone.tld}` }) : t('generalTitle')}
      description={zone ? <ZoneNote zone={zone} /> : t('generalNote')}
    >
      <div className="pt-2">
        <RuleForm rule={rule} list={list} />
        {zone && <RestorationForm zone={zone} list={list} />}
        {zone?.hasOwnRule && <DropRule tld={zone.tld} list={list} />}
      </div>
    </Dialog>
  );
}

/** Whether the zone is sold, with the way to where that is changed. */
function ZoneNote({ zone }: { readonly zone: BoardZone }) {
  const t = useTranslations('prices.edit');
  const { tld, position, hasOwnRule } = zone;
  const place = (chunks: ReactNode) => (
    <Link href={routes.admin.zonesOnSale(position === null ? {} : { q: tld })} className="text-link">
      {chunks}
    </Link>
  );
  return (
    <>
      {position === null ? t.rich('notOnSale', { place }) : t.rich('onSale', { place, number: position })}{' '}
      {!hasOwnRule && t('becomesOwn')} {t('note')}
    </>
  );
}
