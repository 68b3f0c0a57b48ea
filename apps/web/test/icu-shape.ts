// Reads a JSON list of ICU messages from standard input and writes the shape of each.
// A program of its own because the parser ships ES modules only, which Jest's loader cannot require.
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** Argument names a message needs, and the forms of each plural in it; `error` when it is not valid ICU. */
export interface Shape {
  readonly names: string[];
  readonly plurals: string[][];
  readonly error?: string;
}

function walk(elements: MessageFormatElement[], names: Set<string>, plurals: string[][]): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.value);
    if (element.type === TYPE.plural) plurals.push(Object.keys(element.options));
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) walk(option.value, names, plurals);
    }
    if (element.type === TYPE.tag) walk(element.children, names, plurals);
  }
}

function shapeOf(message: string): Shape {
  const names = new Set<string>();
  const plurals: string[][] = [];
  try {
    walk(parse(message), names, plurals);
    return { names: [...names].sort(), plurals };
  } catch (error) {
    return { names: [], plurals: [], error: String(error) };
  }
}

let text = '';
for await (const chunk of process.stdin) text += String(chunk);
process.stdout.write(JSON.stringify((JSON.parse(text) as string[]).map(shapeOf)));
