import { dispatch, findCommand } from '../http/dispatch';
import { findAccount } from './seed';
import type { ControlTable } from './control';

/**
 * `POST by-hand { function, params?, username? }`: what somebody does in the registrar's own pages, answered as the
 * function answers. It is no call of the API: neither counted nor logged, and no fault meets it.
 */
export const handControls: ControlTable = {
  'POST by-hand': ({ world }, fields) => {
    const account = findAccount(world, fields.text('username'));
    const command = findCommand(fields.required('function'), account);
    return dispatch(command, fields.record('params') ?? {}, account, world);
  },
};
