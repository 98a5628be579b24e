import { z } from 'zod';
import { antispamUpdate } from './additions';
import { forwardingUpdate } from './forwarding';
import { cpanelUpdate } from './hosting';
import { parkingUpdate } from './parking';
import { joomlaUpdate, wordpressUpdate } from './ready-sites';
import { dedicatedUpdate, vpsUpdate } from './servers';
import { sslUpdate } from './ssl';

/** What service/update takes, by type of service and `subtask` (REG.API 7.12). */
export const serviceUpdate = z.discriminatedUnion('servtype', [
  forwardingUpdate,
  parkingUpdate,
  cpanelUpdate,
  joomlaUpdate,
  wordpressUpdate,
  sslUpdate,
  vpsUpdate,
  antispamUpdate,
  dedicatedUpdate,
]);
