import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { routes } from '@/lib/base/routes';

/** Asks for a name; a GET form, so the address keeps the question and no JavaScript is needed. */
export function WhoisForm({ asked }: { readonly asked: string }) {
  const t = useTranslations('whois');
  return (
    <form action={routes.whois()} role="search" className="flex gap-2">
      <input
        type="search"
        name="q"
        defaultValue={asked}
        key={asked}
        aria-label={t('field')}
        placeholder={t('placeholder')}
        data-search-input
        aria-keyshortcuts="/"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="control min-w-0 flex-1"
      />
      <button type="submit" className={buttonStyle({ variant: 'primary' })}>
        {t('submit')}
      </button>
    </form>
  );
}
