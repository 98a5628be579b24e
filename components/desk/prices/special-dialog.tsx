'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { SpecialForm } from '@/components/desk/prices/special-form';
import { Dialog } from '@/components/ui/dialog';
import { routes } from '@/lib/base/routes';
import type { SpecialRule } from '@/lib/money/prices/special-rules';

type SpecialDialogProps = {
  /** null = a new one. */
  readonly rule: SpecialRule | null;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

/** Open while the address says so: the way back closes it. */
export function SpecialDialog({ rule, groups }: SpecialDialogProps) {
  const t = useTranslations('prices.special');
  const router = useRouter();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) router.push(routes.admin.specialPrices(), { scroll: false });
      }}
      title={t(rule ? 'editTitle' : 'newTitle')}
      description={t('dialogNote')}
      width="lg"
    >
      <div className="pt-2">
        <SpecialForm rule={rule} groups={groups} />
      </div>
    </Dialog>
  );
}
