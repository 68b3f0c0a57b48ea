import { contracts } from '../built.ts';
import { addMonths } from '../calendar.ts';
import type { Case, Line, Plan } from '../scenario/types.ts';
import type { Deed } from './deed.ts';
import type { Player } from './player.ts';
import { requestId } from './play-request.ts';

const { coordination } = contracts;

/** A plan from the draft to the closing talk. */
export class PlanWay {
  private version = 0;
  private lines: readonly { readonly lineId: string; readonly serviceCode: string }[] = [];
  private readonly player: Player;
  private readonly case: Case;
  private readonly plan: Plan;

  constructor(player: Player, each: Case, plan: Plan) {
    this.player = player;
    this.case = each;
    this.plan = plan;
  }

  /** Steps before the plan's services are ordered. */
  deeds(): Deed[] {
    const { steps } = this.plan;
    const { crew } = this.player;
    return [
      { on: steps.drafted, run: () => this.draft() },
      {
        on: steps.agreed,
        run: () =>
          this.step(crew.coordinator, coordination.agreePlan, 'agree', {
            form: 'signature',
            on: steps.agreed,
          }),
      },
      {
        on: steps.approved,
        run: () => this.step(crew.manager, coordination.approvePlan, 'approve', { on: steps.approved }),
      },
      { on: steps.published, run: () => this.publish() },
    ];
  }

  /** The next version keeps every service and is agreed and approved like the first. */
  changes(): Deed[] {
    const { changedOn: on } = this.plan;
    return on === undefined ? [] : [{ on, run: () => this.change(on) }];
  }

  closing(): Deed {
    return { on: this.plan.steps.closed, run: () => this.close() };
  }

  /** Identity the product gave to a line. */
  lineId(line: Line): string {
    const found = this.lines.find(({ serviceCode }) => serviceCode === line.service.code);
    if (!found) throw new Error(`The plan has no line for ${line.service.code}.`);
    return found.lineId;
  }

  private get id(): string {
    return this.player.idOf(coordination.draftPlan, this.plan.key);
  }

  private async draft(): Promise<void> {
    const { player, plan } = this;
    const answer = await player.tell(player.crew.coordinator, coordination.draftPlan, plan.key, {
      residentId: this.case.person.id,
      ...(plan.followUp ? {} : { requestId: requestId(player, this.case.request) }),
      content: {
        validFrom: plan.from,
        validTo: plan.to,
        goals: plan.lines.map(({ service }, i) => ({
          key: `cel-${i + 1}`,
          text: service.goal,
          area: service.area,
        })),
        monitors: [
          { role: 'coordinator', userId: player.userId(player.crew.coordinator), text: 'rozmowa co kwartał' },
        ],
        reviewOn: [addMonths(plan.from, 3)].filter((day) => day < plan.to),
        lines: plan.lines.map(planLine),
      },
      on: plan.steps.drafted,
    });
    this.version = answer.version;
  }

  private async publish(): Promise<void> {
    const { player, plan } = this;
    await this.step(player.crew.coordinator, coordination.publishPlan, 'publish', {
      on: plan.steps.published,
    });
    const { current } = await player.ask(player.crew.coordinator, coordination.getPlan, { planId: this.id });
    this.lines = current?.content.lines ?? (await this.firstLines());
  }

  private async change(on: string): Promise<void> {
    const { coordinator, manager } = this.player.crew;
    const note = 'Zmieniła się sytuacja w domu; zakres usług pozostaje.';
    await this.step(coordinator, coordination.draftPlanChange, 'change/draft', {
      reason: 'needs-changed',
      note,
      on,
    });
    await this.step(coordinator, coordination.agreePlan, 'change/agree', { form: 'signature', on });
    await this.step(manager, coordination.approvePlan, 'change/approve', { on });
    await this.step(coordinator, coordination.publishPlan, 'change/publish', { on });
  }

  /** Of a plan that was closed when the same was played before. */
  private async firstLines() {
    const { crew } = this.player;
    const version = await this.player.ask(crew.coordinator, coordination.getPlanVersion, {
      planId: this.id,
      number: 1,
    });
    return version.content.lines;
  }

  private async close(): Promise<void> {
    const { player, plan } = this;
    await this.step(player.crew.coordinator, coordination.closePlan, 'close', {
      reason: 'term-ended',
      talk: { heldOn: plan.steps.closed, summary: 'Omówiono przebieg usług i dalsze potrzeby.' },
      results: this.lines.map(({ lineId }) => ({
        lineId,
        result: 'partly-reached',
        account: 'Usługa przebiegła zgodnie z planem; szczegóły w kartach usługi.',
      })),
      on: plan.steps.closed,
    });
  }

  private async step(username: string, operation: PlanOperation, name: string, input: object): Promise<void> {
    const all = { planId: this.id, version: this.version, ...input };
    const answer = await this.player.tell(username, operation, `${this.plan.key}/${name}`, all as never);
    this.version = (answer as { version: number }).version;
  }
}

type PlanOperation =
  | typeof coordination.draftPlanChange
  | typeof coordination.agreePlan
  | typeof coordination.approvePlan
  | typeof coordination.publishPlan
  | typeof coordination.closePlan;

function planLine(line: Line, index: number) {
  const { service, contract } = line;
  return {
    serviceCode: service.code,
    fulfilment: service.fulfilment,
    unit: service.unit,
    quantityMilli: line.quantityMilli,
    from: line.from,
    to: line.to,
    preferredMode: contract.mode,
    feeBasisPoints: service.feeBasisPoints,
    goalKey: `cel-${index + 1}`,
  };
}
