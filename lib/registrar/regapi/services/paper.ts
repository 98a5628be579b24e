import { z } from 'zod';
import { order } from './order';

const delivery = {
  obtain_cert: z.enum(['in_office', 'free_mail', 'paid_mail']).optional(),
  /** These three when it is fetched. */
  office: z.enum(['moscow', 'samara', 'kiev', 'piter']).optional(),
  /** "+74951234567" */
  phone: z.string().optional(),
  remark: z.string().optional(),
  /** These three for the free post inside Russia, in Russian. */
  p_postcode: z.string().optional(),
  p_addr: z.string().optional(),
  p_name: z.string().optional(),
  /** The rest for the paid post abroad, in Latin letters. */
  a_postcode: z.string().optional(),
  a_addr: z.string().optional(),
  a_name: z.string().optional(),
  a_state: z.string().optional(),
  a_city: z.string().optional(),
  a_country_code: z.string().optional(),
};

export const certificateOrder = z.strictObject({ ...order, servtype: z.literal('srv_certificate'), ...delivery });
export const voucherOrder = z.strictObject({ ...order, servtype: z.literal('srv_voucher'), ...delivery });
