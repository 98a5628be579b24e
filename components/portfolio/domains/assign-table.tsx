'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { useForgetChosen } from '@/components/portfolio/bulk/use-selection';
import { CandidateTable, type Candidate } from '@/components/people/customers/candidate-table';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/base/routes';
import { assignDomains } from '@/lib/portfolio/domains/actions';

type AssignTableProps = {
  readonly domains: readonly string[];
  readonly customers: readonly Candidate[];
  /** Where several that were given lead; one leads to itself. */
  readonly thenTo: string;
  readonly empty: ReactNode;
};

/** Customers, each with the button that gives them what was chosen: one form, so that all those ids travel once. */
export function AssignTable({ domains, customers, thenTo, empty }: AssignTableProps) {
  const t = useTranslations('domains.admin');
  const router = useRouter();
  const forget = useForgetChosen(routes.admin.domains());
  const call = useFormAction(assignDomains);
  const [pressed, press] = useState('');
  // As it was when the page came: once they are given, it is drawn anew with their owner.
  const [next] = useState(thenTo);
  useActionOutcome(call.state, () => {
    forget();
    router.push(next);
  });
  return (
    <PanelForm call={call}>
      <HiddenFields values={{ domains: domains.join('.') }} />
      <ActionErrors state={call.state} />
      <CandidateTable
        caption={t('newOwner')}
        candidates={customers}
        deed={t('assign')}
        deedFor={({ id, name, email }) => (
          <Button
            type="submit"
            name="customerId"
            value={id}
            size="sm"
            variant="secondary"
            aria-label={t('assignTo', { name, email })}
            loading={call.isPending && pressed === id}
            onClick={() => press(id)}
          >
            {t('assign')}
          </Button>
        )}
        empty={empty}
      />
    </PanelForm>
  );
}
