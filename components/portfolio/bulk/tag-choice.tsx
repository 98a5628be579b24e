'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
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
import { tagMany, tagOwn } from '@/lib/portfolio/bulk/actions';

type TagChoiceProps = {
  readonly by: 'staff' | 'owner';
  readonly query: string;
  readonly mark: string;
  readonly groupKey: string;
  readonly known: readonly string[];
  /** Some of them have a tag, that can be taken off. */
  readonly canTake: boolean;
};

/** Which tag, and the buttons that put it on and take it off. */
export function TagChoice({ by, query, mark, groupKey, known, canTake }: TagChoiceProps) {
  const t = useTranslations('bulk.tags');
  const call = useFormAction<string | null>(by === 'owner' ? tagOwn : tagMany);
  const whom = useWhom();
  const list = by === 'owner' ? routes.domains() : routes.admin.domains();
  useActionOutcome(call.state, () => forgetSelection(list, whom));
  const id = useId();
  return (
    <PanelForm call={call} isDraft onSubmit={() => noteApplied(groupKey)} className="space-y-4">
      <HiddenFields values={{ query, mark, key: groupKey }} />
      <div className="max-w-sm space-y-1.5">
        <label htmlFor={id} className="block font-medium">
          {t('name')}
        </label>
        <input
          id={id}
          name="name"
          list={`${id}-known`}
          maxLength={41}
          required
          autoComplete="off"
          className="control"
        />
        <datalist id={`${id}-known`}>
          {known.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <ActionErrors state={call.state} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="verb" value="give">
          {t('give')}
        </SubmitButton>
        {canTake && (
          <SubmitButton name="verb" value="take" variant="secondary">
            {t('take')}
          </SubmitButton>
        )}
      </div>
    </PanelForm>
  );
}
