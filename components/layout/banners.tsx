import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';

export function RegistrarDownBanner() {
  const t = useTranslations('layout.banner');
  return (
    <Banner tone="warning" icon="alert">
      <strong className="font-semibold">{t('registrarDownTitle')}.</strong> {t('registrarDown')}
    </Banner>
  );
}

export function MailNotSetUpBanner({ action }: { readonly action: ReactNode }) {
  const t = useTranslations('layout.banner');
  return (
    <Banner tone="warning" icon="alert" action={action}>
      <strong className="font-semibold">{t('noMailTitle')}.</strong> {t('noMail')}
    </Banner>
  );
}

export function NoTextsBanner({ action }: { readonly action: ReactNode }) {
  const t = useTranslations('layout.banner');
  return (
    <Banner tone="warning" icon="alert" action={action}>
      <strong className="font-semibold">{t('noTextsTitle')}.</strong> {t('noTexts')}
    </Banner>
  );
}

type SeenAsBannerProps = {
  readonly name: string;
  /** The button that ends it. */
  readonly stop: ReactNode;
};

export function SeenAsBanner({ name, stop }: SeenAsBannerProps) {
  const t = useTranslations('layout.banner');
  return (
    <Banner tone="info" icon="eye" action={stop}>
      {t('seenAs', { name })}
    </Banner>
  );
}
