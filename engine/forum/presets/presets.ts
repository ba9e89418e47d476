import { RulesOfProcedure } from '../procedure/procedure.ts';
import { chile18695Cosoc } from './chile-18695-cosoc.ts';
import { chile18695Council } from './chile-18695-council.ts';
import { mexicoTechnicalSecretariat } from './mexico-technical-secretariat.ts';
import { peru27444 } from './peru-27444.ts';

/** Rules of procedure that come with Cauce, by the name that a workflow takes them by. */
export const presets: { readonly [name: string]: RulesOfProcedure } = {
  'peru-27444': RulesOfProcedure.parse(peru27444),
  'chile-18695-council': RulesOfProcedure.parse(chile18695Council),
  'chile-18695-cosoc': RulesOfProcedure.parse(chile18695Cosoc),
  'mexico-technical-secretariat': RulesOfProcedure.parse(mexicoTechnicalSecretariat),
};
