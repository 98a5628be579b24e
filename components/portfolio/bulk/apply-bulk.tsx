'use client';

import type { ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { useWhom } from '@/components/forms/drawn-for';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { noteApplied } from '@/components/portfolio/bulk/applied';
import { forgetSelection } from '@/components/portfolio/bulk/use-selection';
import { routes } from '@/lib/base/routes';
import {
  renewOwn,
  setManyNameServers,
  setOwnNameServers,
  switchManyAsStaff,
  switchOwn,
  switchOwnAutoRenewal,
} from '@/lib/portfolio/bulk/actions';

const actions = {
  renew: renewOwn,
  autoRenew: switchOwnAutoRenewal,
  nameServers: setOwnNameServers,
  staffNameServers: setManyNameServers,
  switch: switchOwn,
  staffSwitch: switchManyAsStaff,
} as const;

type ApplyBulkProps = {
  readonly by: keyof typeof actions;
  /** The address that was shown, as its query, the mark of what it showed, and the id of the group to come. */
  readonly query: string;
  readonly mark: string;
  readonly groupKey: string;
  readonly children: ReactNode;
};

/** The button that does what the page shows. */
export function ApplyBulk({ by, query, mark, groupKey, children }: ApplyBulkProps) {
  const call = useFormAction<string | null>(actions[by]);
  const whom = useWhom();
  useActionOutcome(call.state, () => forgetSelection(routes.domains(), whom));
  return (
    <PanelForm call={call} onSubmit={() => noteApplied(groupKey)} className="space-y-2">
      <HiddenFields values={{ query, mark, key: groupKey }} />
      <SubmitButton>{children}</SubmitButton>
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}
