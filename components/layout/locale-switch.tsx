import { useLocale, useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { setLocale } from '@/lib/i18n/actions';
import { locales } from '@/lib/i18n/locales';

/** One press to the other language, named in that language; works without JavaScript. */
export function LocaleSwitch() {
  const t = useTranslations('layout.languageNames');
  const current = useLocale();
  return (
    <form action={setLocale} className="flex">
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            className={buttonStyle('ghost', 'sm', 'text-muted')}
          >
            {t(locale)}
          </button>
        ))}
    </form>
  );
}
