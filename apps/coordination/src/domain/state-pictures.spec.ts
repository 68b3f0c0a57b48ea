import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planStates, planVersionStates } from './plan-states';
import { requestStates } from './request-states';

describe('the state pictures', () => {
  const pictures = readFileSync(join(__dirname, '../../states.md'), 'utf8');

  it.each([
    ['request', requestStates],
    ['plan', planStates],
    ['version of a plan', planVersionStates],
  ])('show the life of a %s as it is', (_what, states) => {
    expect(pictures).toContain(states.toMermaid());
  });
});
