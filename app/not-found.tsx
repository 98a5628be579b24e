import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { routes } from '@/lib/base/routes';

export default function NotFound() {
  const t = useTranslations('errors.page');
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon="search"
        heading="h1"
        title={t('notFoundTitle')}
        action={
          <ButtonLink href={routes.search()} variant="primary">
            {t('home')}
          </ButtonLink>
        }
      >
        <p>{t('notFoundText')}</p>
      </EmptyState>
    </main>
  );
}
