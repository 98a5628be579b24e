'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { SchemeSample, schemes } from '@/components/people/settings/scheme-sample';
import { shadesOf, type Scheme } from '@/lib/base/values/shades';

/** How the typed colour will look in both schemes; nothing while it is none. */
export function AccentPreview({ colour }: { readonly colour: string | undefined }) {
  const t = useTranslations('settings.panel.preview');
  const typed = colour?.trim().toLowerCase() ?? '';
  if (!/^#[0-9a-f]{6}$/.test(typed)) return null;
  return (
    <div role="group" aria-label={t('label')} className="grid gap-x-5 gap-y-3 sm:col-span-2 sm:grid-cols-2">
      {schemes.map((scheme) => (
        <Sample key={scheme} scheme={scheme} colour={typed} />
      ))}
    </div>
  );
}

function Sample({ scheme, colour }: { readonly scheme: Scheme; readonly colour: string }) {
  const t = useTranslations('settings.panel.preview');
  const format = useFormatter();
  const { accent, onAccent, contrast } = shadesOf(colour)[scheme];
  const ratio = format.number(contrast, { maximumFractionDigits: 1 });
  return (
    <SchemeSample scheme={scheme}>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span
          className="inline-flex h-control items-center rounded-md px-4 font-medium"
          style={{ backgroundColor: accent, color: onAccent }}
        >
          {t('button')}
        </span>
        <span className="font-medium underline" style={{ color: accent }}>
          {t('link')}
        </span>
      </p>
      <p className="text-sm tabular-nums">{t('used', { shade: accent, ratio })}</p>
    </SchemeSample>
  );
}
