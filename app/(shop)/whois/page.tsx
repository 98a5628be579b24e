import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WhoisAnswer } from '@/components/portfolio/whois/whois-answer';
import { WhoisForm } from '@/components/portfolio/whois/whois-form';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requestInfo } from '@/lib/people/auth/request';
import { currentActor } from '@/lib/people/auth/session';
import { whois } from '@/lib/portfolio/whois/queries';
import { whoisSearch } from '@/lib/portfolio/whois/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, params] = await Promise.all([getTranslations('whois'), searchParams]);
  const { q } = whoisSearch.parse(params);
  // A machine that followed each name would ask the registries in our name.
  return q === '' ? { title: t('title') } : { title: t('titleOf', { name: q }), robots: { index: false } };
}

export default async function WhoisPage({ searchParams }: Props) {
  const [t, params, { address }] = await Promise.all([getTranslations('whois'), searchParams, requestInfo()]);
  const { q } = whoisSearch.parse(params);
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <PageHeader title={t('title')} note={t('lead')} />
      <WhoisForm asked={q} />
      {q !== '' && <WhoisAnswer asked={q} view={await whois(q, address, await currentActor())} />}
    </div>
  );
}
