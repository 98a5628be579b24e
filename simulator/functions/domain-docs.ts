import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { caller, type Run } from './call';
import { findDomain } from './identify';

/** The same link as long as nobody used it; only registries of Russian zones ask for documents (REG.API 8.14). */
export const getDocsUploadUri: Run = (call, world) => {
  const domain = findDomain(call.fields, caller(call), world);
  const { tld } = parseDomainName(domain.dname);
  if (tld.contacts !== 'ru' || domain.expiresOn === null) throw new Refusal('CANT_GET_DOCS_UPLOAD_SID');
  const sid = (domain.domain.docsUploadSid ??= String(world.newId()));
  return { docs_upload_sid: sid, url: `http://www.reg.ru/user/docs/add?userdoc_secretkey=${sid}` };
};
