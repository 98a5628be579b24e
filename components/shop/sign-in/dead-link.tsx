import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';

/** A link that was used, has expired or was cut by a mail program: says so, and leads to a new one. */
export function DeadLink({ newHref }: { readonly newHref: string }) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  return (
    <Callout tone="warning" actions={<ButtonLink href={newHref}>{t('deadLink.again')}</ButtonLink>}>
      {auth('errors.linkDead')}
    </Callout>
  );
}
