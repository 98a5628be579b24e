'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { dataUrlOf } from '@/components/forms/data-url';
import { FileField } from '@/components/forms/file-field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { SchemeSample, schemes } from '@/components/people/settings/scheme-sample';
import { routes } from '@/lib/base/routes';
import { removeLogo, saveLogo } from '@/lib/people/settings/actions';
import { largestLogo } from '@/lib/people/settings/logo/limits';
import type { Logo } from '@/lib/people/settings/queries';

/** The reseller's logo: chosen, looked at in both schemes, kept or taken away. The browser reads the file; its text is sent. */
export function LogoForm({ logo }: { readonly logo: Logo | null }) {
  const t = useTranslations();
  const [chosen, setChosen] = useState('');
  const shown = chosen || (logo && routes.logo(logo.version));
  return (
    <div className="max-w-3xl space-y-4">
      {shown && <LogoSamples source={shown} />}
      <ActionForm
        action={saveLogo}
        schema={() => import('@/lib/people/settings/logo-schema').then((module) => module.logoInput)}
        onSuccess={() => setChosen('')}
        className="space-y-4"
      >
        {(fields) => (
          <>
            <FileField
              field={fields.picture}
              label={t('settings.logo.file')}
              hint={t('settings.logo.hint', { size: largestLogo / 1000 })}
              accept="image/png,image/svg+xml"
              value={chosen}
              onChoose={(file) => void dataUrlOf(file).then(setChosen)}
              needsScript={t('settings.logo.needsScript')}
            />
            <SubmitButton>{t('settings.logo.save')}</SubmitButton>
          </>
        )}
      </ActionForm>
      {logo && <ActionButton action={removeLogo}>{t('settings.logo.remove')}</ActionButton>}
    </div>
  );
}

function LogoSamples({ source }: { readonly source: string }) {
  const t = useTranslations('settings');
  return (
    <div role="group" aria-label={t('logo.preview')} className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      {schemes.map((scheme) => (
        <SchemeSample key={scheme} scheme={scheme}>
          {/* oxlint-disable-next-line next/no-img-element -- it is not on the server yet */}
          <img src={source} alt="" className="h-7 max-w-full object-contain object-left" />
        </SchemeSample>
      ))}
    </div>
  );
}
