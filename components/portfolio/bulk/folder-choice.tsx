'use client';

import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { useWhom } from '@/components/forms/drawn-for';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { noteApplied } from '@/components/portfolio/bulk/applied';
import { forgetSelection } from '@/components/portfolio/bulk/use-selection';
import { checkboxStyle, radioStyle } from '@/components/ui/check-style';
import { routes } from '@/lib/base/routes';
import { moveManyToFolder, moveOwnToFolder } from '@/lib/portfolio/bulk/actions';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import { newFolder } from '@/lib/portfolio/folders/new-folder';
import type { FolderView } from '@/lib/portfolio/folders/queries';

type FolderChoiceProps = {
  readonly by: 'staff' | 'owner';
  readonly query: string;
  readonly mark: string;
  readonly groupKey: string;
  readonly folders: readonly Pick<FolderView, 'id' | 'name' | 'isMoving'>[];
  readonly count: number;
};

/** Which folder, and the button that puts them there. */
export function FolderChoice({ by, query, mark, groupKey, folders, count }: FolderChoiceProps) {
  const t = useTranslations('folders');
  const call = useFormAction<string | null>(by === 'owner' ? moveOwnToFolder : moveManyToFolder);
  const whom = useWhom();
  const list = by === 'owner' ? routes.domains() : routes.admin.domains();
  useActionOutcome(call.state, () => forgetSelection(list, whom));
  const ready = folders.filter(({ isMoving }) => !isMoving);
  return (
    <PanelForm call={call} isDraft onSubmit={() => noteApplied(groupKey)} className="group space-y-4">
      <HiddenFields values={{ query, mark, key: groupKey }} />
      <fieldset className="space-y-2.5">
        <legend className="mb-2 font-medium">{t('which')}</legend>
        {ready.map(({ id, name }, index) => (
          <Choice key={id} value={id} label={name} isName isChosen={index === 0} />
        ))}
        {by === 'owner' && <Choice value={newFolder} label={t('newTitle')} isChosen={ready.length === 0} />}
        {by === 'owner' && (
          <div className="max-w-sm space-y-1.5 ps-7 group-[:has([value=new]:not(:checked))]:hidden">
            <label htmlFor="new-name" className="block text-sm font-medium">
              {t('name')}
            </label>
            <input id="new-name" name="name" maxLength={100} autoComplete="off" className="control" />
          </div>
        )}
        <Choice value={noFolder} label={t('none')} isChosen={by === 'staff' && ready.length === 0} />
      </fieldset>
      {by === 'staff' && ready.length > 0 && (
        <label className="flex items-start gap-2.5">
          <input type="checkbox" name="replaces" value="on" className={`${checkboxStyle} mt-0.5`} />
          <span>
            {t('replaces')}
            <span className="block text-sm text-muted">{t('replacesText')}</span>
          </span>
        </label>
      )}
      <ActionErrors state={call.state} />
      <SubmitButton>{t('move', { count })}</SubmitButton>
    </PanelForm>
  );
}

type ChoiceProps = {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly isName?: boolean;
};

function Choice({ value, label, isChosen, isName = false }: ChoiceProps) {
  const id = `folder-${value}`;
  return (
    <div className="flex items-start gap-2.5">
      <input id={id} type="radio" name="folder" value={value} defaultChecked={isChosen} className={radioStyle} />
      <label htmlFor={id} className="min-w-0 break-words" {...(isName && { translate: 'no' })}>
        {label}
      </label>
    </div>
  );
}
