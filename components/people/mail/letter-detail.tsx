import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LetterState } from '@/components/people/mail/letter-state';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { routes } from '@/lib/base/routes';
import type { ShownLetter } from '@/lib/people/mail/queries';

/** One letter as it was sent, and what proves that it was. */
export function LetterDetail({ letter }: { readonly letter: ShownLetter }) {
  const t = useTranslations('mail.log');
  const { recipient, customer, domains, writtenAt, sentAt, id, text } = letter;
  const items = [
    { key: 'recipient', term: t('recipient'), value: recipient },
    {
      key: 'customer',
      term: t('customer'),
      value: customer && (
        <Link href={routes.admin.customer(customer.id)} className="text-link">
          {customer.name}
        </Link>
      ),
    },
    { key: 'domains', term: t('domains'), value: domains.length > 0 && <Names domains={domains} /> },
    { key: 'written', term: t('written'), value: <DateTime value={writtenAt} as="moment" /> },
    { key: 'went', term: t('went'), value: sentAt && <DateTime value={sentAt} as="moment" /> },
    { key: 'state', term: t('state'), value: <LetterState letter={letter} /> },
    { key: 'id', term: t('id'), value: <code className="font-mono text-sm">{id}</code> },
  ];
  return (
    <>
      <Card title={t('facts')}>
        <DefinitionList items={items.filter(({ value }) => Boolean(value))} />
      </Card>
      <Card title={t('text')}>
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
      </Card>
    </>
  );
}

function Names({ domains }: Pick<ShownLetter, 'domains'>) {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {domains.map(({ ascii, unicode }) => (
        <li key={ascii}>
          <Link href={routes.admin.domain(ascii)} className="text-link">
            {unicode}
          </Link>
        </li>
      ))}
    </ul>
  );
}
