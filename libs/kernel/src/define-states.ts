import { DomainError } from './domain-error';

/** For each state the actions allowed in it and the state each leads to; a state without actions is final. */
export type Transitions = Readonly<Record<string, Readonly<Record<string, string>>>>;

type StateOf<T extends Transitions> = keyof T & string;
type ActionOf<T extends Transitions> = { [S in keyof T]: keyof T[S] & string }[keyof T];

/** Makes every target one of the states, so that a misspelt one does not compile. */
type Closed<T extends Transitions> = { [S in keyof T]: { [A in keyof T[S]]: StateOf<T> } };

export interface States<State extends string, Action extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  /** @throws DomainError conflict `<name>.not-allowed-in-state` with state and action */
  next(state: State, action: Action): State;
  can(state: State, action: Action): boolean;
  actions(state: State): readonly Action[];
  isFinal(state: State): boolean;
  isState(text: string): text is State;
  /** Text of a Mermaid state diagram, for the documentation. */
  toMermaid(): string;
}

/**
 * A life cycle as a table that can be checked and printed:
 * `defineStates({ name: 'plan', initial: 'draft', transitions: { draft: { agree: 'agreed' }, agreed: {} } })`.
 * @throws Error at definition when a target is no state, a state cannot be reached from the initial one, or a
 * state that is not final can never reach its end.
 */
export function defineStates<const T extends Transitions>(definition: {
  readonly name: string;
  readonly initial: StateOf<NoInfer<T>>;
  readonly transitions: T & Closed<T>;
}): States<StateOf<T>, ActionOf<T>> {
  type State = StateOf<T>;
  type Action = ActionOf<T>;
  const { name, initial } = definition;
  const table: Transitions = definition.transitions;
  validate(name, initial, table);

  const target = (state: string, action: string) =>
    Object.hasOwn(table, state) && Object.hasOwn(table[state]!, action) ? table[state]![action] : undefined;

  return {
    name,
    initial,
    states: Object.keys(table) as State[],
    next(state, action) {
      const to = target(state, action);
      if (to === undefined) {
        throw new DomainError('conflict', `${name}.not-allowed-in-state`, { state, action });
      }
      return to as State;
    },
    can: (state, action) => target(state, action) !== undefined,
    actions: (state) => Object.keys(table[state] ?? {}) as Action[],
    isFinal: (state) => Object.hasOwn(table, state) && Object.keys(table[state]!).length === 0,
    isState: (text): text is State => Object.hasOwn(table, text),
    toMermaid: () => mermaid(initial, table),
  };
}

function validate(name: string, initial: string, table: Transitions): void {
  const states = Object.keys(table);
  const fault = (what: string) => new Error(`states of ${name}: ${what}`);
  if (!Object.hasOwn(table, initial)) throw fault(`initial state ${initial} is not defined`);
  for (const [state, moves] of Object.entries(table)) {
    for (const [action, to] of Object.entries(moves)) {
      if (!Object.hasOwn(table, to)) throw fault(`${state}.${action} leads to ${to}, which is not defined`);
    }
  }
  const reachable = reachableFrom(initial, table);
  const unreachable = states.find((state) => !reachable.has(state));
  if (unreachable) throw fault(`${unreachable} cannot be reached from ${initial}`);

  const isFinal = (state: string) => Object.keys(table[state]!).length === 0;
  const hasEnd = states.some(isFinal);
  for (const state of states.filter((each) => !isFinal(each))) {
    const ahead = [...reachableFrom(state, table)];
    // A machine without any final state (in service <-> in repair) may run for ever, but not stand still.
    const wayOut = hasEnd ? ahead.some(isFinal) : ahead.length > 1;
    if (!wayOut) throw fault(`${state} has no way out`);
  }
}

function reachableFrom(start: string, table: Transitions): Set<string> {
  const seen = new Set([start]);
  for (const state of seen) for (const to of Object.values(table[state]!)) seen.add(to);
  return seen;
}

function mermaid(initial: string, table: Transitions): string {
  const id = (state: string) => state.replaceAll('-', '_');
  const lines = ['stateDiagram-v2'];
  for (const state of Object.keys(table)) {
    if (id(state) !== state) lines.push(`  state "${state}" as ${id(state)}`);
  }
  lines.push(`  [*] --> ${id(initial)}`);
  for (const [state, moves] of Object.entries(table)) {
    const entries = Object.entries(moves);
    for (const [action, to] of entries) lines.push(`  ${id(state)} --> ${id(to)}: ${action}`);
    if (entries.length === 0) lines.push(`  ${id(state)} --> [*]`);
  }
  return lines.join('\n');
}
