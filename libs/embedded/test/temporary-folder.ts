import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for each call, removed when the suite ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'okienko-embedded-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
