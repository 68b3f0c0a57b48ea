import { HORIZON, LOCAL_RESOLUTION } from './acts';
import { defineRulePack } from './rule-pack';

/** Completed years from which the senior taxi carries a person for age alone. */
export const seniorTransportAge = defineRulePack<number>('senior-transport-age', [
  {
    validFrom: HORIZON,
    value: 60,
    clause: { act: LOCAL_RESOLUTION, article: null, note: 'program miasta: osoby 60+' },
    verified: true,
  },
]);

/** Completed years from which somebody may give neighbour services. */
export const neighbourHelperAge = defineRulePack<number>('neighbour-helper-age', [
  {
    validFrom: HORIZON,
    value: 18,
    clause: { act: LOCAL_RESOLUTION, article: null, note: 'program miasta: usługi sąsiedzkie' },
    verified: true,
  },
]);
