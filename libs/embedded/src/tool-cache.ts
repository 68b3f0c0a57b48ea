import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A writable folder that keeps fetched programs from one start to the next: `.tools/<tool>` of the checkout, or the
 * user's cache folder when the checkout is read-only or this code runs outside one.
 */
export function toolCache(tool: string): string {
  const checkout = checkoutFolder(__dirname);
  const places = checkout ? [join(checkout, '.tools', tool)] : [];
  places.push(join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'okienko', tool));
  const writable = places.find((place) => canWrite(place));
  if (!writable) throw new Error(`none of these folders can be written: ${places.join(', ')}`);
  return writable;
}

function checkoutFolder(from: string): string | undefined {
  if (existsSync(join(from, 'nx.json'))) return from;
  return dirname(from) === from ? undefined : checkoutFolder(dirname(from));
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
