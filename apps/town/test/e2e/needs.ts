import { coordination, registry } from '@cus/contracts';
import { apiAs } from './api';
import { isoDay } from './days';
import { inventedSurname } from './invented-surname';

export interface Person {
  readonly residentId: string;
  readonly firstName: string;
  readonly surname: string;
}

/** Somebody new to the centre. */
export async function newPerson(origin: string, firstName: string): Promise<Person> {
  const surname = inventedSurname();
  const intake = apiAs(origin, 'recepcja');
  const { id } = await intake()(registry.registerResident, { firstName, lastName: surname });
  return { residentId: id, firstName, surname };
}

/** A need told to the coordinator, who takes it on; of nobody known unless a person is named. */
export async function newRequest(origin: string, person?: Person): Promise<{ id: string; version: number }> {
  const coordinator = apiAs(origin, 'koordynator');
  const { items: sites } = await coordinator()(registry.listSites, {});
  const site = sites.find(({ pillar }) => pillar === 'services');
  if (!site) throw new Error('The product has no site of the services pillar');
  return coordinator()(coordination.receiveRequest, {
    channel: 'phone',
    siteId: site.siteId,
    pillar: 'services',
    ...(person && { residentId: person.residentId }),
    reasonCodes: ['care-at-home'],
    receivedOn: isoDay(0),
    assignToMe: true,
  });
}

/** A need whose circumstances the coordinator has written down. */
export async function assessedRequest(origin: string, person: Person): Promise<string> {
  const { id: requestId, version } = await newRequest(origin, person);
  await apiAs(origin, 'koordynator')()(coordination.recordAssessment, {
    requestId,
    version,
    kind: 'conversation',
    doneOn: isoDay(0),
    areas: [{ area: 'self-care', score: 3 }],
  });
  return requestId;
}
