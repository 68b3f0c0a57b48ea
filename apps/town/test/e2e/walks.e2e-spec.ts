import { Town } from './town';
import { contractToShare } from './walks/contract-to-share';
import { contracting } from './walks/contracting';
import { flats } from './walks/flats';
import { plans } from './walks/plans';
import { repairs } from './walks/repairs';
import { requests } from './walks/requests';
import { residents } from './walks/residents';
import { settings } from './walks/settings';
import { stays } from './walks/stays';

jest.setTimeout(240_000);

/** What people do in a browser beside the main job, walk by walk, in one started product. */
describe('days of the centre', () => {
  const town = Town.whileWalking();

  requests(town);
  plans(town);
  flats(town);
  stays(town);
  repairs(town);
  residents(town);
  settings(town);
  contracting(town);
  contractToShare(town);

  afterEach(() => expect(town.breaches()).toEqual([]));
});
