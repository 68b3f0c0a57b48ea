/** What this generator needs of Nx's virtual file tree; nothing reaches the disk before all of it succeeded. */
export interface Tree {
  readonly root: string;
  exists(path: string): boolean;
  read(path: string, encoding: 'utf-8'): string | null;
  write(path: string, content: string): void;
  listChanges(): readonly { readonly path: string; readonly type: string; readonly content: Buffer | null }[];
}

/** Changes a text file. @throws Error when it is not there or `change` left it as it was. */
export function edit(tree: Tree, path: string, change: (text: string) => string): void {
  const before = tree.read(path, 'utf-8');
  if (before === null) throw new Error(`${path} is missing.`);
  const after = change(before);
  if (after === before)
    throw new Error(`${path} has changed its shape: the place for a new service was not found.`);
  tree.write(path, after);
}

export function editJson<T>(tree: Tree, path: string, change: (content: T) => void): void {
  edit(tree, path, (text) => {
    const content = JSON.parse(text) as T;
    change(content);
    return `${JSON.stringify(content, null, 2)}\n`;
  });
}
