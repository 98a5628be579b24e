import { z } from 'zod';
import { flagInput, idInput } from '../input-values';
import { order, plan } from './order';

const word = z.string().optional();

// Which of them a certificate needs depends on its brand; the API names those that are missing.
const contacts = {
  org_org_name: word,
  org_address: word,
  org_city: word,
  org_state: word,
  org_postal_code: word,
  org_country: word,
  org_phone: word,
  org_first_name: word,
  org_last_name: word,
  org_fax: word,
  admin_first_name: word,
  admin_last_name: word,
  admin_title: word,
  admin_address: word,
  admin_city: word,
  admin_state: word,
  admin_postal_code: word,
  admin_country: word,
  admin_phone: word,
  admin_email: word,
  admin_fax: word,
  admin_org_name: word,
  billing_first_name: word,
  billing_last_name: word,
  billing_title: word,
  billing_address: word,
  billing_city: word,
  billing_state: word,
  billing_postal_code: word,
  billing_country: word,
  billing_phone: word,
  billing_email: word,
  billing_fax: word,
  billing_org_name: word,
  tech_first_name: word,
  tech_last_name: word,
  tech_title: word,
  tech_address: word,
  tech_city: word,
  tech_state: word,
  tech_postal_code: word,
  tech_country: word,
  tech_phone: word,
  tech_email: word,
  tech_fax: word,
  tech_org_name: word,
  // Of the manager who signs: for extended validation.
  signer_first_name: word,
  signer_last_name: word,
  signer_title: word,
  signer_address: word,
  signer_city: word,
  signer_state: word,
  signer_postal_code: word,
  signer_country: word,
  signer_phone: word,
  signer_email: word,
  signer_fax: word,
  signer_org_name: word,
};

const certificate = {
  ...contacts,
  /** The mailbox that confirms the certificate. */
  approver_email: word,
  /** The web server's software, from the brand's own list: "apachessl", "iis7", "tomcat", "other". */
  server_type: word,
  /** The CSR in PEM, with its first and last line. */
  csr_string: word,
};

export const sslOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_ssl_certificate'),
  ...certificate,
  subtype: plan.optional(),
  /** The hosting that `gs_domainssl_free` comes with. */
  service_id: idInput.optional(),
});

export const sslUpdate = z.strictObject({
  dname: z.string().optional(),
  servtype: z.literal('srv_ssl_certificate'),
  ...certificate,
  subtype: plan.optional(),
  /** Issue it again with another CSR. */
  reissue: flagInput.optional(),
});
