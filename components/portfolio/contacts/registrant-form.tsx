import { useLocale } from 'next-intl';
import { ContactForm, type ContactFormProps } from '@/components/portfolio/contacts/contact-form';
import { countriesIn } from '@/lib/portfolio/contacts/profiles/countries';

/** The form of a contact with its countries, which are named here, on the server: browsers call some otherwise. */
export function RegistrantForm(props: Omit<ContactFormProps, 'countries'>) {
  return <ContactForm {...props} countries={countriesIn(useLocale())} />;
}
