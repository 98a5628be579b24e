'use client';

import { useEffect } from 'react';
import { useWhom } from '@/components/forms/drawn-for';
import { takeApplied } from '@/components/portfolio/bulk/applied';
import { forgetSelection } from '@/components/portfolio/bulk/use-selection';

type ForgetChosenProps = { readonly path: string; readonly groupId: string };

/** What was chosen for a group is no longer chosen once that group stands here. */
export function ForgetChosen({ path, groupId }: ForgetChosenProps): null {
  const whom = useWhom();
  useEffect(() => {
    if (takeApplied(groupId)) forgetSelection(path, whom);
  }, [path, groupId, whom]);
  return null;
}
