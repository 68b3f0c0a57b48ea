import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPackages } from '../debian-packages';
import { toolCache } from '../tool-cache';

type Log = (line: string) => void;

const folder = () => join(toolCache('chromium'), 'debian');

/** Where an unpacked Chromium is, if there is one. */
export function unpackedChromium(): string {
  return join(folder(), 'chromium-here');
}

/** Unpacks the packages and every library this machine lacks for them, without root. False when that did not work. */
export async function unpackChromium(packages: readonly string[], log: Log): Promise<boolean> {
  const unfinished = `${folder()}.${process.pid}`;
  if (!(await unpackPackages(packages, unfinished, log, { withLibraries: true }))) {
    rmSync(unfinished, { recursive: true, force: true });
    return false;
  }
  rmSync(folder(), { recursive: true, force: true });
  renameSync(unfinished, folder());
  writeLauncher(folder());
  return true;
}

/** Libraries and fonts lie in an unusual place, so the browser has to be told. */
function writeLauncher(root: string): void {
  const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch as string] ?? '';
  const libraries = ['usr/lib', 'lib'].flatMap((place) => [join(root, place, triplet), join(root, place)]);
  libraries.push(join(root, 'usr/lib', triplet, 'pulseaudio'));
  const fonts = join(root, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(root, 'usr/share/fonts')}</dir>
  <cachedir>${join(root, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  const launcher = join(root, 'chromium-here');
  writeFileSync(
    launcher,
    `#!/bin/sh
export LD_LIBRARY_PATH="${libraries.filter((place) => existsSync(place)).join(':')}"
export FONTCONFIG_FILE="${fonts}"
exec "${join(root, 'usr/lib/chromium/chromium')}" "$@"
`,
  );
  chmodSync(launcher, 0o755);
}
