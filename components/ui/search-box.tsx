import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

type SearchBoxProps = {
  /** The list that is searched; a GET form, so the address keeps the question. */
  readonly action: string;
  readonly label: string;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Other parameters to keep. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
  readonly className?: string | undefined;
};

/** The search of a list; `/` brings the cursor here. */
export function SearchBox({ action, label, name = 'q', value = '', keep = {}, className }: SearchBoxProps) {
  const t = useTranslations('ui');
  return (
    <form action={action} role="search" className={classNames('relative w-full max-w-sm', className)}>
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <Icon name="search" className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted" />
      <input
        type="search"
        name={name}
        defaultValue={value}
        aria-label={label}
        placeholder={label}
        data-search-input
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        className="control ps-9!"
      />
      <button type="submit" className="sr-only">
        {t('search')}
      </button>
    </form>
  );
}
