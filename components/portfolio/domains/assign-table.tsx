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
import { Button } from '@/components/ui/button';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import { assignDomains } from '@/lib/portfolio/domains/actions';

type Candidate = { readonly id: string; readonly name: string; readonly email: string; readonly owned: number };

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
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: t('customer'),
      primary: true,
      cell: ({ id, name, email }) => (
        <a href={routes.admin.customer(id)} className="text-link wrap-anywhere">
          {name}
          <span className="sr-only">, {email}</span>
        </a>
      ),
    },
    {
      key: 'email',
      header: t('email'),
      phone: 'below',
      cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
    },
    { key: 'number', header: t('number'), cell: ({ id }) => <code className="font-mono text-sm">{id}</code> },
    {
      key: 'domains',
      header: t('title'),
      align: 'end',
      phone: 'end',
      className: 'named',
      cell: ({ owned }) => <span data-tabular>{owned}</span>,
    },
    {
      key: 'assign',
      header: t('assign'),
      hiddenHeader: true,
      align: 'end',
      phone: 'aside',
      cell: ({ id, name, email }) => (
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
      ),
    },
  ];
  return (
    <PanelForm call={call}>
      <HiddenFields values={{ domains: domains.join('.') }} />
      <ActionErrors state={call.state} />
      <DataTable
        caption={t('newOwner')}
        columns={columns}
        rows={customers}
        rowKey={({ id }) => id}
        phone="lines"
        empty={empty}
      />
    </PanelForm>
  );
}
