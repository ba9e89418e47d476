import { infoemLocalPlan } from './infoem/v1/local-plan.ts';
import { infoemSecretariat } from './infoem/v1/secretariat.ts';
import { infoemLocalPlan2 } from './infoem/v2/local-plan.ts';
import { infoemSecretariat2 } from './infoem/v2/secretariat.ts';
import { iztapalapaProgramme } from './iztapalapa/v1/programme.ts';
import { iztapalapaTerritory } from './iztapalapa/v1/territory.ts';
import { iztapalapaTerritory2 } from './iztapalapa/v2/territory.ts';
import { laLibertadCommitment } from './la-libertad/v1/commitment.ts';
import { laLibertadTransfer } from './la-libertad/v1/transfer.ts';
import { ogpLocalChile, ogpLocalMexico, ogpLocalPeru } from './ogp-local/v1/index.ts';
import { penalolenActionPlan } from './penalolen/v1/index.ts';
import { penalolenActionPlan2 } from './penalolen/v2/index.ts';
import { penalolenActionPlan3 } from './penalolen/v3/index.ts';

/** The workflows that come with Cauce; an organization publishes those that it uses. */
export const workflows = [
  penalolenActionPlan,
  penalolenActionPlan2,
  penalolenActionPlan3,
  infoemLocalPlan,
  infoemSecretariat,
  infoemLocalPlan2,
  infoemSecretariat2,
  ogpLocalChile,
  ogpLocalMexico,
  ogpLocalPeru,
  iztapalapaProgramme,
  iztapalapaTerritory,
  iztapalapaTerritory2,
  laLibertadCommitment,
  laLibertadTransfer,
];
