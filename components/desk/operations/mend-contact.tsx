import { RegistrantForm } from '@/components/portfolio/contacts/registrant-form';
import type { ContactFormProps } from '@/components/portfolio/contacts/contact-form';
import { useTranslations } from 'next-intl';
import type { ContactToMend } from '@/lib/portfolio/domains/mend-contacts';

type MendContactProps = Pick<ContactFormProps, 'action' | 'texts'> & {
  readonly operationId: string;
  readonly contact: ContactToMend;
};

/** The refused contact where the refusal stands: what was refused is open, the rest folded; saved, it is sent again. */
export function MendContact({ operationId, contact, action, texts }: MendContactProps) {
  const t = useTranslations('contacts');
  const { id, profile, values, refused } = contact;
  return (
    <RegistrantForm
      // Another version is another form.
      key={id}
      action={action}
      profile={profile}
      values={values}
      replaces={id}
      returnTo="contacts"
      mends={operationId}
      refused={refused}
      isFolded
      texts={texts}
      submitLabel={t('saveAndSend')}
      cancelHref={null}
    />
  );
}
