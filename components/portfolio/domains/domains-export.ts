import { getLocale, getTranslations } from 'next-intl/server';
import { csvLine, csvMark, csvResponse, csvSeparator } from '@/lib/base/values/csv';
import { dayOf } from '@/lib/base/values/day';
import type { ExportedDomain } from '@/lib/portfolio/domains/queries';

type Batches = AsyncIterable<readonly ExportedDomain[]>;

/** A list of domains as a file for spreadsheets, sent while it is read; Russian ones part cells by semicolons. */
export async function domainsFile(batches: Batches, by: 'staff' | 'owner'): Promise<Response> {
  const [locale, t, columns, state] = await Promise.all([
    getLocale(),
    getTranslations('domains.export'),
    getTranslations('domains.columns'),
    getTranslations('domains.state'),
  ]);
  const separator = csvSeparator(locale);
  const line = (cells: readonly string[]) => csvLine(cells, separator);
  const head = [columns('name'), t('punycode'), t('state'), columns('expires'), columns('autoRenews')];
  const heads = [
    ...head,
    t('nameServers'),
    t('privacy'),
    t('folder'),
    ...(by === 'staff' ? [columns('owner'), t('email')] : []),
  ];
  const cellsOf = ({ owner, ...domain }: ExportedDomain) => [
    domain.unicodeName,
    domain.asciiName,
    state(domain.state),
    domain.expiresOn ? dayOf(domain.expiresOn) : '',
    t(domain.autoRenews ? 'on' : 'off'),
    domain.nameServers.join(' '),
    domain.hidesContacts === null ? '' : t(domain.hidesContacts ? 'on' : 'off'),
    domain.folder ?? '',
    ...(by === 'staff' ? [owner?.name ?? '', owner?.email ?? ''] : []),
  ];
  return csvResponse(lines(), 'domains.csv');

  async function* lines(): AsyncGenerator<string> {
    yield csvMark + line(heads);
    for await (const domains of batches) yield domains.map((domain) => line(cellsOf(domain))).join('');
  }
}
