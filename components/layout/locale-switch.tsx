'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { buttonStyle } from '@/components/ui/button-style';
import { setLocale } from '@/lib/people/language/actions';
import { locales } from '@/lib/base/i18n/locales';

/** One press to the other language, named in that language; works without JavaScript. */
export function LocaleSwitch() {
  const t = useTranslations('layout.languageNames');
  const current = useLocale();
  const call = useFormAction(setLocale);
  return (
    <PanelForm call={call} className="flex flex-wrap">
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            className={buttonStyle({ variant: 'ghost', size: 'sm', className: 'text-muted' })}
          >
            {t(locale)}
          </button>
        ))}
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}
