import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Labelled } from '@/components/ui/labelled';
import type { AuditListInput } from '@/lib/people/audit/schema';
import { routes } from '@/lib/base/routes';

/** Whose doings, about whom and when. A GET form: the address keeps the question. */
export function AuditFilters({ asked }: { readonly asked: AuditListInput }) {
  const t = useTranslations('audit');
  const { q, person, customer, from, until } = asked;
  const isNarrowed = [q, person, customer, from, until].some(Boolean);
  return (
    <form
      action={routes.admin.audit()}
      role="search"
      aria-label={t('filters.label')}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto_auto_1fr_auto]"
    >
      <Labelled label={t('filters.person')}>
        <input name="person" defaultValue={person} autoComplete="off" className="control" />
      </Labelled>
      <Labelled label={t('filters.customer')}>
        <input name="customer" defaultValue={customer} autoComplete="off" className="control" />
      </Labelled>
      <Labelled label={t('filters.from')}>
        <input type="date" name="from" defaultValue={from} className="control" />
      </Labelled>
      <Labelled label={t('filters.until')}>
        <input type="date" name="until" defaultValue={until} className="control" />
      </Labelled>
      <Labelled label={t('search')}>
        <input name="q" defaultValue={q} autoComplete="off" spellCheck={false} data-search-input className="control" />
      </Labelled>
      <div className="flex gap-2 sm:col-span-2 lg:col-span-1">
        <Button type="submit" icon="search">
          {t('filters.submit')}
        </Button>
        {isNarrowed && (
          <ButtonLink href={routes.admin.audit()} variant="ghost">
            {t('filters.clear')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
