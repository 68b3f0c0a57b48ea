import type { Operation, Output, RawInput } from '@cus/contracts';
import { type Api, keyMaker } from '../api/api.ts';
import { contracts, uuidFrom } from '../built.ts';
import type { Crew } from '../programme/types.ts';
import type { Town } from '../scenario/types.ts';

/** What is learnt while a town is played: ids the product gave. */
export interface Known {
  /** Contract line by contract and service. */
  readonly contractLines: Map<string, string>;
  readonly users: ReadonlyMap<string, string>;
}

/** One town being played: who acts, under which keys. */
export class Player {
  readonly town: Town;
  readonly crew: Crew;
  readonly known: Known;
  readonly keyOf: (name: string) => string;
  private readonly api: Api;

  constructor(api: Api, town: Town, users: ReadonlyMap<string, string>) {
    this.api = api;
    this.town = town;
    this.crew = town.spec.crew;
    this.known = { contractLines: new Map(), users };
    this.keyOf = keyMaker(town.namespace);
  }

  ask<Op extends Operation>(username: string, operation: Op, input: RawInput<Op>): Promise<Output<Op>> {
    return this.api.ask(username, operation, input);
  }

  /** @param name what is done to what: one name, one command, however often it is given */
  tell<Op extends Operation>(
    username: string,
    operation: Op,
    name: string,
    input: RawInput<Op>,
  ): Promise<Output<Op>> {
    return this.api.tell(username, operation, this.keyOf(`${operation.id}/${name}`), input);
  }

  /** A command under a given id, which becomes the id of what it creates. */
  tellUnder<Op extends Operation>(
    username: string,
    operation: Op,
    id: string,
    input: RawInput<Op>,
  ): Promise<Output<Op>> {
    return this.api.tell(username, operation, id, input);
  }

  /** Id of what the command of that name created. */
  idOf(operation: Operation, name: string): string {
    return this.keyOf(`${operation.id}/${name}`);
  }

  /** The same whatever is played: a site is there once. */
  siteId(key: string): string {
    return uuidFrom(this.town.spec.centreId, `site/${key}`);
  }

  userId(username: string): string {
    const id = this.known.users.get(username);
    if (!id) throw new Error(`There is no demo user ${username}.`);
    return id;
  }

  contractId(key: string): string {
    return this.idOf(contracts.commissioning.signContract, key);
  }

  contractLineId(contract: string, service: string): string {
    const id = this.known.contractLines.get(`${contract}/${service}`);
    if (!id) throw new Error(`Contract ${contract} has no line for ${service}.`);
    return id;
  }

  /** Who speaks for whoever carries a contract out: the provider's user, or the centre for own staff and neighbours. */
  workerOn(contract: { readonly provider?: string | undefined }): string {
    const provider = this.town.spec.providers.find(({ key }) => key === contract.provider);
    return provider?.username ?? this.crew.organiser;
  }
}
