import 'server-only';
import type { SendMail } from './transport';
import type { Channel } from './channel';
import { mailChannel } from './mail-channel';
import { telegramChannel } from './telegram-channel';

/** Every way by which letters reach people. */
export function channels(send: SendMail): readonly Channel[] {
  return [mailChannel(send), telegramChannel];
}
