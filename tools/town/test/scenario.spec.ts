import { isPesel, kernelSays } from './pesel-says.ts';
import { isDayOff, isWorkingDay, lastOfMonth } from '../src/calendar.ts';
import { priceOf } from '../src/scenario/contract-limits.ts';
import { makeScenario } from '../src/scenario/make-scenario.ts';
import type { Case, Line, Plan, Town } from '../src/scenario/types.ts';

const year = makeScenario('year', 1, '2026-11-22');
const [starachowice, ostrowiec] = year.towns as [Town, Town];
const plansOf = ({ cases }: Town): Plan[] => cases.flatMap(({ plans }) => plans);
const linesOf = (town: Town): Line[] => plansOf(town).flatMap(({ lines }) => lines);
const peopleOf = ({ cases, doses }: Town) => [
  ...cases.flatMap(({ person, carer }) => (carer ? [person, carer] : [person])),
  ...doses.map(({ person }) => person),
];

describe('a town made from a seed', () => {
  it('is the same for the same seed and another for another', () => {
    expect(JSON.stringify(makeScenario('year', 1, '2026-11-22'))).toBe(JSON.stringify(year));
    const [one, other] = [1, 2].map((seed) => JSON.stringify(makeScenario('demo', seed, '2026-11-22').towns));
    expect(one).not.toBe(other);
  });

  it('has the real numbers: 162 people in the packages, 1,500 vaccinations, 3,125,000 and 1,467,400 zł', () => {
    expect(starachowice.cases.filter((each) => each.package)).toHaveLength(162);
    expect(starachowice.doses).toHaveLength(1_500);
    expect(year.towns.map(({ spec }) => spec.project.grantZloty)).toEqual([3_125_000, 1_467_400]);
    expect(starachowice.spec.services.length).toBeGreaterThanOrEqual(8);
  });

  it('gives everybody a valid PESEL of their own that fits birth date and sex', () => {
    for (const town of year.towns) {
      const people = peopleOf(town);
      expect(new Set(people.map(({ pesel }) => pesel)).size).toBe(people.length);
      expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
      for (const { pesel, birthDate, female } of people) {
        expect(isPesel(pesel)).toBe(true);
        expect(kernelSays(pesel)).toEqual({ birthDate, sex: female ? 'female' : 'male' });
      }
    }
  });

  it('shares nobody between the centres', () => {
    const ids = new Set(peopleOf(starachowice).map(({ id }) => id));
    expect(peopleOf(ostrowiec).some(({ id }) => ids.has(id))).toBe(false);
  });

  it('commissions in all five ways, with four to eight social-economy entities among eight to fifteen contracts', () => {
    const { contracts, providers } = starachowice.spec;
    expect(new Set(contracts.map(({ mode }) => mode)).size).toBe(5);
    const withProvider = contracts.filter(({ provider }) => provider);
    expect(withProvider.length).toBeGreaterThanOrEqual(8);
    expect(withProvider.length).toBeLessThanOrEqual(15);
    const pes = providers.filter(({ evidence }) => evidence.length > 0);
    expect(pes.length).toBeGreaterThanOrEqual(4);
    expect(pes.length).toBeLessThanOrEqual(8);
    expect(pes.some(({ evidence }) => evidence.some(({ expiresOn }) => expiresOn))).toBe(true);
  });

  it('receives about three in five requests at the services site', () => {
    const { cases, spec } = starachowice;
    const services = spec.sites.filter(({ pillar }) => pillar === 'services').map(({ key }) => key);
    const part = cases.filter(({ request }) => services.includes(request.site)).length / cases.length;
    expect(part).toBeGreaterThan(0.53);
    expect(part).toBeLessThan(0.67);
  });

  it('spends near the money of the grant and ends a little above 35 %, after months below', () => {
    const pes = ['respite-1', 'respite-2', 'housing', 'family', 'community', 'handyman-1', 'in-house'];
    const share = (until: string) => {
      const [part, whole] = [valueUntil(starachowice, until, pes), valueUntil(starachowice, until)];
      return { whole, percent: (100 * part) / whole };
    };
    const end = share('2023-03-31');
    expect(end.whole).toBeGreaterThan(2_600_000_00);
    expect(end.whole).toBeLessThan(3_125_000_00);
    expect(end.percent).toBeGreaterThan(36);
    expect(end.percent).toBeLessThan(41);
    expect(share('2022-06-30').percent).toBeLessThan(35);
  });
});

describe('the work in it', () => {
  it('lies inside its order, on real working days where the service keeps office days', () => {
    for (const line of year.towns.flatMap(linesOf)) {
      const days = [...line.visits, ...line.jobs].map(({ on }) => on);
      expect(days.every((on) => line.from <= on && on <= line.to)).toBe(true);
      if (line.service.rhythm.kind === 'series') expect(days.every(isWorkingDay)).toBe(true);
      expect(line.jobs.every(({ on }) => isWorkingDay(on))).toBe(true);
    }
    expect(starachowice.doses.every(({ on }) => isWorkingDay(on))).toBe(true);
  });

  it('keeps most feasts free even of the care that comes every day', () => {
    const care = linesOf(starachowice).flatMap((line) =>
      line.service.code === 'home-care' ? line.visits : [],
    );
    expect(care.filter(({ on }) => isDayOff(on)).length).toBeLessThan(care.length / 100);
  });

  it('never passes 240 hours of respite for one person in a year', () => {
    for (const { plans } of starachowice.cases) {
      const hours = new Map<string, number>();
      for (const line of plans.flatMap(({ lines }) => lines)) {
        if (line.service.code !== 'respite-care') continue;
        for (const { on, quantityMilli } of line.visits)
          hours.set(on.slice(0, 4), (hours.get(on.slice(0, 4)) ?? 0) + quantityMilli / 1_000);
      }
      expect(Math.max(0, ...hours.values())).toBeLessThanOrEqual(240);
    }
  });

  it('is planned for a year at most and never beyond the contract it is ordered on', () => {
    for (const plan of year.towns.flatMap(plansOf)) {
      expect(plan.to).toBe(lastOfMonth(plan.to.slice(0, 7)));
      expect(Date.parse(plan.to) - Date.parse(plan.from)).toBeLessThan(366 * 86_400_000);
      for (const { contract } of plan.lines)
        expect(contract.validFrom <= plan.from && plan.to <= contract.validTo).toBe(true);
    }
  });

  it('gives no place of a flat to two people at once', () => {
    const stays = starachowice.cases.flatMap(({ stay }) => (stay ? [stay] : []));
    expect(stays.length).toBeGreaterThan(5);
    for (const one of stays)
      for (const other of stays)
        if (one !== other && one.flat === other.flat && one.place === other.place)
          expect(one.to < other.from || other.to < one.from).toBe(true);
  });
});

describe('life beside it', () => {
  it('changes plans while they run, after they were ordered and before they end', () => {
    const changed = plansOf(starachowice).filter(({ changedOn }) => changedOn);
    expect(changed.length).toBeGreaterThan(10);
    for (const { changedOn = '', steps, to } of changed)
      expect(steps.answered < changedOn && changedOn < to).toBe(true);
  });

  it('finds second records of people and merges them, each name used once', () => {
    const records = starachowice.cases.flatMap(({ earlierRecord }) => (earlierRecord ? [earlierRecord] : []));
    expect(records.length).toBeGreaterThan(2);
    expect(new Set(records.map(({ lastName }) => lastName)).size).toBe(records.length);
    expect(records.every(({ recordedOn, mergedOn }) => recordedOn < mergedOn)).toBe(true);
  });

  it('lets people wait for a flat and find another', () => {
    const waits = year.towns.flatMap(({ cases }) => cases.flatMap(({ wait }) => (wait ? [wait] : [])));
    expect(waits.length).toBeGreaterThan(2);
    expect(waits.every(({ joinedOn, leftOn }) => joinedOn < leftOn)).toBe(true);
  });
});

describe('the demo', () => {
  it.each(['2026-11-22', '2027-01-02', '2028-02-29', '2026-06-04'])(
    'that ends on %s leaves something to do at every step',
    (today) => {
      const [town] = makeScenario('demo', 1, today).towns as [Town, Town];
      const firstSteps = town.cases.flatMap(({ request, plans }: Case) =>
        plans[0] ? [{ ...request, ...plans[0].steps }] : [],
      );
      const between = (done: keyof (typeof firstSteps)[number], next: keyof (typeof firstSteps)[number]) =>
        firstSteps.filter((steps) => steps[done] <= today && today < steps[next]);
      expect(between('received', 'assigned')).not.toHaveLength(0);
      expect(between('assigned', 'assessed')).not.toHaveLength(0);
      expect(between('decided', 'drafted')).not.toHaveLength(0);
      expect(between('agreed', 'approved')).not.toHaveLength(0);
      expect(between('approved', 'published')).not.toHaveLength(0);
      expect(between('ordered', 'answered')).not.toHaveLength(0);
      expect(linesOf(town).some(({ visits }) => visits.some(({ on }) => on <= today))).toBe(true);
    },
  );
});

/** What was planned to be worth, in grosze, up to a day, on some contracts or on all of the project. */
function valueUntil(town: Town, until: string, only?: readonly string[]): number {
  const { spec, doses } = town;
  let sum = 0;
  for (const { contract, service, visits, jobs, from, to } of linesOf(town)) {
    if (!contract.inProject || (only && !only.includes(contract.key))) continue;
    const price = priceOf(spec, contract.key, service.code);
    for (const visit of visits) if (visit.on <= until) sum += (visit.quantityMilli / 1_000) * price;
    for (const job of jobs) if (job.on <= until) sum += price + job.materialGrosze;
    const nights = (Date.parse(to < until ? to : until) - Date.parse(from)) / 86_400_000 + 1;
    if (service.rhythm.kind === 'stay') sum += Math.max(0, nights) * price;
  }
  const given = doses.filter(({ on }) => on <= until).length;
  return only ? sum : sum + given * priceOf(spec, 'vaccination', 'vaccination');
}
