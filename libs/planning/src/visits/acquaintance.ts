import type { VisitInstance } from './visit-instance';

/** Weighted cost of who comes: carers a client does not know yet, and preferences missed. */
export class Acquaintance {
  /** clients x carers: tasks of the carer at the client. */
  private readonly meetings: Int32Array;

  constructor(private readonly instance: VisitInstance) {
    const clients = 1 + instance.client.reduce((most, client) => Math.max(most, client), 0);
    this.meetings = new Int32Array(clients * instance.carers);
  }

  /** Cost added by giving a visit's task to a tour. */
  meet(visit: number, tour: number): number {
    const pair = this.pairOf(visit, tour);
    const isNew = this.meetings[pair]!++ === 0 && !this.instance.knows[pair];
    return (isNew ? this.instance.weights.newCarer : 0) + this.dislike(visit, tour);
  }

  /** Cost taken away by taking it back. */
  part(visit: number, tour: number): number {
    const pair = this.pairOf(visit, tour);
    const wasNew = --this.meetings[pair]! === 0 && !this.instance.knows[pair];
    return (wasNew ? this.instance.weights.newCarer : 0) + this.dislike(visit, tour);
  }

  private pairOf(visit: number, tour: number): number {
    return this.instance.client[visit]! * this.instance.carers + this.instance.carerOf[tour]!;
  }

  private dislike(visit: number, tour: number): number {
    const { disliked, carers, carerOf, weights } = this.instance;
    return disliked[visit * carers + carerOf[tour]!] ? weights.preference : 0;
  }
}
