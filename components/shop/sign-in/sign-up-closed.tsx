import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';

/** Instead of the form, where only staff add customers. */
export function SignUpClosed({ email }: { readonly email: string }) {
  const t = useTranslations('signIn');
  return (
    <Callout>
      <p>{t('errors.signUpClosed')}</p>
      {email !== '' && (
        <a href={`mailto:${email}`} className="text-link">
          {email}
        </a>
      )}
    </Callout>
  );
}
