import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { classNames } from '@/components/ui/class-names';

type FilterFormProps = {
  /** The list that is narrowed. */
  readonly action: string;
  /** The list without all of it, where that is not the list itself. */
  readonly clearHref?: string | undefined;
  readonly label: string;
  readonly isNarrowed: boolean;
  readonly className: string;
  /** Where the buttons stand in the grid. */
  readonly buttonsClassName: string;
  readonly children: ReactNode;
};

/** What a list is narrowed by. A GET form: the address keeps the question. */
export function FilterForm({
  action,
  clearHref = action,
  label,
  isNarrowed,
  className,
  buttonsClassName,
  children,
}: FilterFormProps) {
  const t = useTranslations('ui');
  return (
    <form action={action} role="search" aria-label={label} className={classNames('grid items-start gap-3', className)}>
      {children}
      <div className={classNames('flex gap-2 self-end', buttonsClassName)}>
        <Button type="submit" icon="search">
          {t('search')}
        </Button>
        {isNarrowed && (
          <ButtonLink href={clearHref} variant="ghost">
            {t('filters.clear')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
