'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { DropRule } from '@/components/prices/drop-rule';
import { RuleForm, type EditedRule } from '@/components/prices/rule-form';
import { Dialog } from '@/components/ui/dialog';

type RuleDialogProps = {
  readonly rule: EditedRule;
  readonly hasOwnRule: boolean;
  /** The list as it was before the dialog. */
  readonly closeHref: string;
};

/** Open while the address says so: the way back closes it. */
export function RuleDialog({ rule, hasOwnRule, closeHref }: RuleDialogProps) {
  const t = useTranslations('prices.edit');
  const router = useRouter();
  const close = () => router.push(closeHref, { scroll: false });
  const isGeneral = rule.costs === null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      title={isGeneral ? t('generalTitle') : t('title', { zone: `.${rule.tld}` })}
      description={t(isGeneral ? 'generalNote' : 'note')}
    >
      <div className="pt-2">
        <RuleForm rule={rule} onSaved={close} />
        {hasOwnRule && !isGeneral && <DropRule tld={rule.tld} onDropped={close} />}
      </div>
    </Dialog>
  );
}
