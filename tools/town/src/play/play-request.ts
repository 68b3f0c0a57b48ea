import { contracts } from '../built.ts';
import { addDays } from '../calendar.ts';
import type { Case, Request } from '../scenario/types.ts';
import type { Person } from '../people/make-person.ts';
import type { Deed } from './deed.ts';
import type { Player } from './player.ts';

const { coordination, registry } = contracts;

/** From the desk to the decision: person on record, request, passing, recognition of needs, qualification or its opposite. */
export function requestDeeds(player: Player, each: Case): Deed[] {
  const { request } = each;
  const way = new RequestWay(player, each);
  const deeds: Deed[] = [
    { on: request.received, run: () => way.receive() },
    { on: request.assigned, run: () => way.assign() },
  ];
  if (request.ending === 'withdrawn') return [...deeds, { on: request.assessed, run: () => way.withdraw() }];
  if (request.ending === 'advice') return [...deeds, { on: request.assessed, run: () => way.advise() }];
  deeds.push({ on: request.assessed, run: () => way.assess() });
  const decide = request.ending === 'refused' ? () => way.refuse() : () => way.qualify();
  return [...deeds, { on: request.decided, run: decide }];
}

export function requestId(player: Player, request: Request): string {
  return player.idOf(coordination.receiveRequest, request.key);
}

export async function registerPerson(player: Player, person: Person): Promise<void> {
  const { firstName, lastName, pesel, phone, address, alerts, id } = person;
  const input = { firstName, lastName, pesel, phone, address, alerts: [...alerts] };
  await player.tellUnder(player.crew.intake, registry.registerResident, id, input);
}

class RequestWay {
  private version = 0;
  private readonly player: Player;
  private readonly case: Case;
  private readonly request: Request;

  constructor(player: Player, each: Case) {
    this.player = player;
    this.case = each;
    this.request = each.request;
  }

  async receive(): Promise<void> {
    const { player, request } = this;
    const { person, carer } = this.case;
    await registerPerson(player, person);
    if (carer) await this.addCarer(carer);
    const site = player.town.spec.sites.find(({ key }) => key === request.site);
    const wished = this.case.plans[0]?.lines.map(({ service }) => service.code) ?? [];
    const answer = await player.tell(player.crew.intake, coordination.receiveRequest, request.key, {
      channel: request.channel,
      siteId: player.siteId(request.site),
      pillar: site?.pillar ?? 'services',
      residentId: person.id,
      speaker: request.speaker,
      ...(carer ? { speakerId: carer.id } : {}),
      reasonCodes: [...request.reasons],
      urgent: request.urgent,
      wishedServices: wished,
      receivedOn: request.received,
    });
    this.version = answer.version;
  }

  private async addCarer(carer: Person): Promise<void> {
    const { player, request } = this;
    await registerPerson(player, carer);
    await player.tell(player.crew.intake, registry.addCarer, request.key, {
      residentId: this.case.person.id,
      carerId: carer.id,
      relation: 'child',
      from: request.received,
    });
  }

  async assign(): Promise<void> {
    if (this.request.passed) await this.pass();
    const assigneeId = this.player.userId(this.worker);
    await this.step(this.worker, coordination.assignRequest, 'assign', {
      assigneeId,
      on: this.request.assigned,
    });
  }

  /** Whoever deals with it: social workers in their pillar, coordinators in theirs. */
  private get worker(): string {
    const { crew } = this.player;
    return this.request.ending === 'plan' ? crew.coordinator : crew.socialWorker;
  }

  private async pass(): Promise<void> {
    const { player, request } = this;
    const consent = await player.tell(player.crew.intake, registry.recordConsent, `${request.key}/pass`, {
      residentId: this.case.person.id,
      purpose: 'pass-between-pillars',
      granted: true,
      on: request.received,
      form: request.channel === 'phone' ? 'phone' : 'spoken',
    });
    await this.step(player.crew.intake, coordination.passRequest, 'pass', {
      toPillar: 'services',
      consentGiven: true,
      consentGivenOn: request.received,
      consentId: consent.id,
      on: request.received,
    });
  }

  async assess(): Promise<void> {
    const services = this.case.plans[0]?.lines.map(({ service }) => service) ?? [];
    const areas = [...new Set([...services.map(({ area }) => area), 'health' as const])];
    await this.step(this.worker, coordination.recordAssessment, 'assess', {
      kind: this.request.ending === 'plan' ? 'conversation' : 'interview',
      doneOn: this.request.assessed,
      areas: areas.map((area, i) => ({ area, score: i === 0 ? 3 : 2 })),
      suggestedServices: services.map(({ code }) => code),
    });
  }

  async qualify(): Promise<void> {
    const [first] = this.case.plans;
    if (!first) return;
    const last = this.case.plans.at(-1) ?? first;
    await this.step(this.worker, coordination.qualifyRequest, 'qualify', {
      services: first.lines.map(({ service }) => service.code),
      coordinationFrom: first.from,
      coordinationTo: last.to,
      on: this.request.decided,
    });
  }

  async refuse(): Promise<void> {
    const { player, request } = this;
    await this.step(player.crew.manager, coordination.refuseRequest, 'refuse', {
      decisionNumber: `D/${request.received.slice(0, 4)}/${request.key}`,
      groundCode: 'criteria-not-met',
      grounds: 'Rozpoznanie nie wskazało potrzeby objętej programem; wskazano inne formy pomocy.',
      clause: 'program usług społecznych gminy',
      on: request.decided,
      deliveredOn: addDays(request.decided, 3),
    });
  }

  async withdraw(): Promise<void> {
    await this.step(this.worker, coordination.withdrawRequest, 'withdraw', {
      reason: 'found-other-help',
      on: this.request.assessed,
    });
  }

  async advise(): Promise<void> {
    await this.step(this.worker, coordination.closeRequest, 'close', {
      reason: 'advice-given',
      on: this.request.assessed,
    });
  }

  private async step<Op extends RequestOperation>(
    username: string,
    operation: Op,
    name: string,
    input: object,
  ): Promise<void> {
    const { player, request } = this;
    const all = { requestId: requestId(player, request), version: this.version, ...input };
    const answer = await player.tell(username, operation, `${request.key}/${name}`, all as never);
    this.version = (answer as { version: number }).version;
  }
}

type RequestOperation =
  | typeof coordination.assignRequest
  | typeof coordination.passRequest
  | typeof coordination.recordAssessment
  | typeof coordination.qualifyRequest
  | typeof coordination.refuseRequest
  | typeof coordination.withdrawRequest
  | typeof coordination.closeRequest;
