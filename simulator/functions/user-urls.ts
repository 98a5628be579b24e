import { incorrect } from '../refusal';
import type { Account } from '../world/account';
import { caller, type Run } from './call';
import type { Fields } from './fields';

/** Where an outside service sends the reseller's customers back to; `<service_id>` and `<email>` stay as they are (REG.API 5.6). */
export const setResellerUrl: Run = (call) => {
  keepUrl(caller(call), purpose(call.fields), call.fields);
  return undefined;
};

/** Empty while none was set (REG.API 5.7). */
export const getResellerUrl: Run = (call) => ({ url: keptUrl(caller(call), purpose(call.fields)) });

/** Keeps the `url` of the call for one purpose; refused unless it is one of the web. */
export function keepUrl(account: Account, key: string, fields: Fields): void {
  const url = fields.required('url');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw incorrect('url', 'must be a URL');
  account.resellerUrls = { ...account.resellerUrls, [key]: url };
}

export function keptUrl(account: Account, key: string): string {
  return account.resellerUrls?.[key] ?? '';
}

function purpose(fields: Fields): string {
  return `${fields.required('servtype')} ${fields.required('url_type')}`;
}
