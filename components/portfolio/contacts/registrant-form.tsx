import { useLocale } from 'next-intl';
import type { ContactFormProps } from '@/components/portfolio/contacts/contact-form';
import { ContactFormLater } from '@/components/portfolio/contacts/contact-form-later';
import { useChoiceWords } from '@/components/portfolio/contacts/choice-words';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import { countriesIn } from '@/lib/portfolio/contacts/profiles/countries';

/** The form of a contact with its countries, which are named here, on the server: browsers call some otherwise. */
export function RegistrantForm(props: Omit<ContactFormProps, 'countries' | 'choiceWords'>) {
  const choiceWords = useChoiceWords(declarations[props.profile].fields);
  return <ContactFormLater {...props} countries={countriesIn(useLocale())} choiceWords={choiceWords} />;
}
