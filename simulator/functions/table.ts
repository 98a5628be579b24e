import { billFunctions } from './bill';
import type { FunctionTable } from './call';
import { dnssecFunctions } from './dnssec';
import { domainFunctions } from './domain';
import { folderFunctions } from './folder';
import { hostingFunctions } from './hosting';
import { nopFunctions } from './nop';
import { serviceFunctions } from './service';
import { shopFunctions } from './shop';
import { userFunctions } from './user';
import { zoneFunctions } from './zone';

/** Every function that the simulator answers. */
export const API_FUNCTIONS: FunctionTable = {
  ...nopFunctions,
  ...userFunctions,
  ...billFunctions,
  ...serviceFunctions,
  ...domainFunctions,
  ...zoneFunctions,
  ...dnssecFunctions,
  ...hostingFunctions,
  ...folderFunctions,
  ...shopFunctions,
};
