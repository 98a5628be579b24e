'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { DropRule } from '@/components/prices/drop-rule';
import { RuleForm, type EditedRule } from '@/components/prices/rule-form';
import { Dialog } from '@/components/ui/dialog';
import { routes } from '@/lib/routes';

type RuleDialogProps = {
  readonly rule: EditedRule;
  readonly hasOwnRule: boolean;
  /** The list behind the dialog, as the query of its address. */
  readonly list: string;
};

/** Open while the address says so: the way back closes it. */
export function RuleDialog({ rule, hasOwnRule, list }: RuleDialogProps) {
  const t = useTranslations('prices.edit');
  const router = useRouter();
  const isGeneral = rule.costs === null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) router.push(routes.admin.prices(list), { scroll: false });
      }}
      title={isGeneral ? t('generalTitle') : t('title', { zone: `.${rule.tld}` })}
      description={t(isGeneral ? 'generalNote' : 'note')}
    >
      <div className="pt-2">
        <RuleForm rule={rule} list={list} />
        {hasOwnRule && !isGeneral && <DropRule tld={rule.tld} list={list} />}
      </div>
    </Dialog>
  );
}
