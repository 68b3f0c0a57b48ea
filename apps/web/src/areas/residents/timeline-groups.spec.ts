import { coordination } from '@cus/contracts';
import { kindsOf, TIMELINE_GROUPS } from './timeline-groups';

it('every kind of fact stands under exactly one chip', () => {
  const listed = Object.values(TIMELINE_GROUPS).flat().sort();
  expect(listed).toEqual([...coordination.timelineKind.options].sort());
});

it('no chip chosen asks for everything', () => {
  expect(kindsOf(undefined)).toBeUndefined();
  expect(kindsOf(['visits'])).toEqual(['delivery-accepted', 'delivery-disputed', 'delivery-answered']);
});
