import fc from 'fast-check';
import { defineStates } from './define-states';
import { DomainError } from './domain-error';

const plan = defineStates({
  name: 'plan',
  initial: 'draft',
  transitions: {
    draft: { agree: 'agreed', withdraw: 'closed' },
    agreed: { approve: 'in-force', 'send-back': 'draft' },
    'in-force': { change: 'draft', close: 'closed' },
    closed: {},
  },
});

describe('states', () => {
  it('lead from one to the next by an allowed action', () => {
    expect(plan.next(plan.initial, 'agree')).toBe('agreed');
    expect(plan.actions('agreed')).toEqual(['approve', 'send-back']);
    expect(plan.states).toEqual(['draft', 'agreed', 'in-force', 'closed']);
    expect([plan.isFinal('draft'), plan.isFinal('closed')]).toEqual([false, true]);
    expect([plan.isState('draft'), plan.isState('constructor')]).toEqual([true, false]);
  });

  it('refuse an action that is not allowed, naming state and action', () => {
    try {
      plan.next('closed', 'agree');
      throw new Error('nothing was refused');
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({
        category: 'conflict',
        code: 'plan.not-allowed-in-state',
        params: { state: 'closed', action: 'agree' },
      });
    }
    expect(() => plan.next('draft', 'toString' as never)).toThrow('plan.not-allowed-in-state');
  });

  it('allow, list and perform the same actions, and a walk never leaves the table', () => {
    const action = fc.constantFrom('agree', 'withdraw', 'approve', 'send-back', 'change', 'close');
    fc.assert(
      fc.property(fc.array(action), (walk) => {
        let state = plan.initial as (typeof plan.states)[number];
        for (const step of walk as (typeof plan.actions extends (s: never) => readonly (infer A)[]
          ? A
          : never)[]) {
          expect(plan.can(state, step)).toBe(plan.actions(state).includes(step));
          if (plan.can(state, step)) state = plan.next(state, step);
          else expect(() => plan.next(state, step)).toThrow(DomainError);
          expect(plan.isState(state)).toBe(true);
        }
      }),
    );
  });

  it('are typed: a misspelt state or action does not compile', () => {
    // @ts-expect-error no such action
    expect(() => plan.next('draft', 'agre')).toThrow(DomainError);
    // @ts-expect-error no such state
    expect(plan.can('drfat', 'agree')).toBe(false);
    // @ts-expect-error target is no state
    expect(() => defineStates({ name: 'x', initial: 'a', transitions: { a: { go: 'c' }, b: {} } })).toThrow(
      'a.go leads to c',
    );
    // @ts-expect-error initial is no state
    expect(() => defineStates({ name: 'x', initial: 'b', transitions: { a: {} } })).toThrow(
      'initial state b',
    );
  });

  it('are refused at definition when one cannot be reached', () => {
    expect(() => defineStates({ name: 'x', initial: 'a', transitions: { a: {}, b: { go: 'a' } } })).toThrow(
      'states of x: b cannot be reached from a',
    );
  });

  it('are refused at definition when one can never reach an end', () => {
    const trap = { a: { go: 'b', end: 'c' }, b: { stay: 'd' }, d: { back: 'b' }, c: {} } as const;
    expect(() => defineStates({ name: 'x', initial: 'a', transitions: trap })).toThrow('b has no way out');
  });

  it('may run for ever when none is final, but not stand still', () => {
    const vehicle = { ready: { breakDown: 'repair' }, repair: { finish: 'ready' } } as const;
    expect(defineStates({ name: 'vehicle', initial: 'ready', transitions: vehicle }).states).toHaveLength(2);
    expect(() => defineStates({ name: 'x', initial: 'a', transitions: { a: { stay: 'a' } } })).toThrow(
      'no way out',
    );
  });

  it('print themselves as a diagram', () => {
    expect(plan.toMermaid().split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "in-force" as in_force',
      '  [*] --> draft',
      '  draft --> agreed: agree',
      '  draft --> closed: withdraw',
      '  agreed --> in_force: approve',
      '  agreed --> draft: send-back',
      '  in_force --> draft: change',
      '  in_force --> closed: close',
      '  closed --> [*]',
    ]);
  });
});
