'use client';

import { useState } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { dataUrlOf } from '@/components/forms/data-url';
import { FieldFrame } from '@/components/forms/field-frame';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { removePicture, savePicture } from '@/lib/money/sellers/actions';
import type { PictureKind } from '@/lib/money/sellers/schema';

type PictureFormProps = {
  readonly seller: string;
  readonly kind: PictureKind;
  readonly isSet: boolean;
  /** They come with the page. */
  readonly words: Readonly<Record<'label' | 'save' | 'saveOf' | 'remove' | 'removeOf', string>>;
};

/** A signature or a stamp, chosen as a PNG; the browser reads the file, its text is sent. */
export function PictureForm({ seller, kind, isSet, words }: PictureFormProps) {
  const [chosen, setChosen] = useState('');
  return (
    <div className="space-y-3">
      <ActionForm
        action={savePicture}
        schema={() => import('@/lib/money/sellers/schema').then((module) => module.pictureInput)}
        defaultValue={{ id: seller, kind }}
        onSuccess={() => setChosen('')}
        className="space-y-3"
      >
        {(fields) => (
          <>
            <HiddenField field={fields.id} />
            <HiddenField field={fields.kind} />
            <FieldFrame field={fields.picture} label={words.label}>
              <input
                type="file"
                id={fields.picture.id}
                accept="image/png"
                aria-describedby={fields.picture.errors ? fields.picture.errorId : undefined}
                aria-invalid={fields.picture.errors !== undefined || undefined}
                onChange={(event) => void dataUrlOf(event.currentTarget.files?.[0]).then(setChosen)}
                className="file-control"
              />
              <input type="hidden" name={fields.picture.name} value={chosen} readOnly />
            </FieldFrame>
            {/* oxlint-disable-next-line next/no-img-element -- it is not on the server yet */}
            {chosen !== '' && <img src={chosen} alt="" className="h-20 rounded-sm bg-white object-contain p-1" />}
            <SubmitButton variant="secondary" aria-label={words.saveOf}>
              {words.save}
            </SubmitButton>
          </>
        )}
      </ActionForm>
      {isSet && (
        <ActionButton action={removePicture} fields={{ id: seller, kind }} size="sm" aria-label={words.removeOf}>
          {words.remove}
        </ActionButton>
      )}
    </div>
  );
}
