import { z } from 'zod';
import { addressOrder, antispamOrder, diskSpaceOrder, ispLicenceOrder, pleskLicenceOrder } from './additions';
import { forwardingOrder } from './forwarding';
import { cpanelOrder, ispManagerOrder, jelasticOrder, pleskOrder } from './hosting';
import { certificateOrder, voucherOrder } from './paper';
import { parkingOrder } from './parking';
import { joomlaOrder, wordpressOrder } from './ready-sites';
import { dedicatedOrder, kvmOrder, vpsOrder } from './servers';
import { dnsOrder, mailRuOrder, seoWizardOrder, websiteBuilderOrder } from './sites';
import { sslOrder } from './ssl';

/** What service/create takes, by type of service (REG.API 7.4). */
export const serviceOrder = z.discriminatedUnion('servtype', [
  forwardingOrder,
  parkingOrder,
  dnsOrder,
  ispManagerOrder,
  cpanelOrder,
  pleskOrder,
  joomlaOrder,
  wordpressOrder,
  sslOrder,
  certificateOrder,
  voucherOrder,
  vpsOrder,
  ispLicenceOrder,
  pleskLicenceOrder,
  addressOrder,
  diskSpaceOrder,
  antispamOrder,
  dedicatedOrder,
  kvmOrder,
  jelasticOrder,
  seoWizardOrder,
  mailRuOrder,
  websiteBuilderOrder,
]);
