/**
 * Puts an import or export line where its module stands in the alphabet, among lines of the same kind
 * (`import ... from '...';` or `export ... from '...';`, each on one line).
 */
export function insertSorted(text: string, line: string): string {
  const kind = line.startsWith('import') ? 'import' : 'export';
  const isSameKind = (each: string) => each.startsWith(kind) && moduleOf(each) !== undefined;
  const lines = text.split('\n');
  const module = moduleOf(line) ?? '';
  const next = lines.findIndex((each) => isSameKind(each) && (moduleOf(each) ?? '') > module);
  const at = next === -1 ? lines.findLastIndex(isSameKind) + 1 : next;
  return lines.toSpliced(at, 0, line).join('\n');
}

function moduleOf(line: string): string | undefined {
  return / from '([^']+)';$/.exec(line)?.[1];
}

/** Puts `line` before the first line that matches `mark`, behind everything before it. Unchanged when none does. */
export function insertBefore(text: string, mark: RegExp, line: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((each) => mark.test(each));
  return at === -1 ? text : lines.toSpliced(at, 0, line).join('\n');
}
