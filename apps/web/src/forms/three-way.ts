/** Where a value stands in a form: a key of an object, or the element of a list that carries this identity. */
type Step = string | Identity;

interface Identity {
  readonly by: string;
  readonly id: string;
}

/** A part of a form that somebody else changed while a person was typing. */
export interface ChangedPart {
  readonly path: readonly Step[];
  /** What the person began with. */
  readonly before: unknown;
  readonly mine: unknown;
  /** What stands now; absent when the others took it away. */
  readonly theirs: unknown;
}

export interface Merged<Values> {
  /** The person's own words everywhere they typed, the others' elsewhere. */
  readonly values: Values;
  /** Taken over from the others, because the person had not touched them. */
  readonly taken: readonly ChangedPart[];
  /** Changed by both, differently: only the person can say. The values hold the person's own. */
  readonly contested: readonly ChangedPart[];
}

/** Keys by which elements of lists are known again, whatever their place. */
const IDENTITIES = ['lineId', 'orderId', 'key', 'id'] as const;

type Fields = Readonly<Record<string, unknown>>;

interface Three {
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Joins what a person typed with what others saved meanwhile, field by field; nothing typed is ever dropped. */
export function mergeMeanwhile<Values>(before: Values, mine: Values, theirs: Values): Merged<Values> {
  const taken: ChangedPart[] = [];
  const contested: ChangedPart[] = [];
  const values = join({ before, mine, theirs }, [], { taken, contested }) as Values;
  return { values, taken, contested };
}

interface Found {
  readonly taken: ChangedPart[];
  readonly contested: ChangedPart[];
}

function join(three: Three, path: readonly Step[], found: Found): unknown {
  const { before, mine, theirs } = three;
  if (isSame(theirs, before) || isSame(mine, theirs)) return mine;
  if (isFields(mine) && isFields(theirs)) return joinFields(three, path, found);
  const by = identityOf([before, mine, theirs]);
  if (by !== undefined) return joinElements(three, by, path, found);
  const part = { path, before, mine, theirs };
  if (isSame(mine, before)) {
    found.taken.push(part);
    return theirs;
  }
  found.contested.push(part);
  return mine;
}

function joinFields({ before, mine, theirs }: Three, path: readonly Step[], found: Found): Fields {
  const [was, own, others] = [before, mine, theirs].map((each) => (isFields(each) ? each : {})) as [
    Fields,
    Fields,
    Fields,
  ];
  const keys = new Set([...Object.keys(own), ...Object.keys(others)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      join({ before: was[key], mine: own[key], theirs: others[key] }, [...path, key], found),
    ]),
  );
}

function joinElements({ before, mine, theirs }: Three, by: string, path: readonly Step[], found: Found) {
  const [was, own, others] = [before, mine, theirs].map((list) => byIdentity(list, by)) as [
    Keyed,
    Keyed,
    Keyed,
  ];
  const fresh = elementsOf(mine).filter((each) => each[by] === '');
  const ids = new Set([...others.keys(), ...own.keys()]);
  const known = [...ids].map((id) =>
    join({ before: was.get(id), mine: own.get(id), theirs: others.get(id) }, [...path, { by, id }], found),
  );
  return [...known.filter((each) => each !== undefined), ...fresh];
}

/** The values with one part replaced; `undefined` takes an element out of its list. */
export function withPart<Values>(values: Values, path: readonly Step[], value: unknown): Values {
  return replace(values, path, value) as Values;
}

function replace(at: unknown, path: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const fields = isFields(at) ? at : {};
    return { ...fields, [step]: replace(fields[step], rest, value) };
  }
  const list = elementsOf(at);
  const index = list.findIndex((each) => each[step.by] === step.id);
  const next = replace(list[index], rest, value);
  if (index < 0) return next === undefined ? list : [...list, next];
  return list.flatMap((each, position) => (position !== index ? [each] : next === undefined ? [] : [next]));
}

/** A part's field as forms name it, `lines.0.from`, and the elements of lists on the way to it. */
export function placeOf(values: unknown, path: readonly Step[]): { path: string; elements: Fields[] } {
  let at = values;
  const elements: Fields[] = [];
  const names = path.map((step) => {
    if (typeof step === 'string') {
      at = isFields(at) ? at[step] : undefined;
      return step;
    }
    const index = elementsOf(at).findIndex((each) => each[step.by] === step.id);
    const element = elementsOf(at)[index];
    if (element !== undefined) elements.push(element);
    at = element;
    return String(index);
  });
  return { path: names.join('.'), elements };
}

type Keyed = ReadonlyMap<string, Fields>;

function byIdentity(list: unknown, by: string): Keyed {
  return new Map(
    elementsOf(list)
      .filter((each) => each[by] !== '')
      .map((each) => [String(each[by]), each]),
  );
}

/** The key that names every element of all three lists; none when they are no lists of named things. */
function identityOf(lists: readonly unknown[]): string | undefined {
  if (!lists.every((list) => list === undefined || Array.isArray(list))) return undefined;
  const elements = lists.flatMap((list) => (list as readonly unknown[] | undefined) ?? []);
  if (elements.length === 0) return undefined;
  return IDENTITIES.find((by) => elements.every((each) => isFields(each) && typeof each[by] === 'string'));
}

function elementsOf(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values of a form say the same; an empty field, null and nothing at all are one. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

function normal(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (Array.isArray(value)) return value.map(normal);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, normal(value[key])]),
  );
}
