import { findProgram, isProgram } from '../command';
import { hasApt, installPackages, rootPrefix } from '../debian-packages';
import { StartError } from '../start-error';
import { unpackChromium, unpackedChromium } from './unpack-chromium';

type Log = (line: string) => void;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** What a browser test needs: the browser, and letters to draw Polish with. */
export const CHROMIUM_PACKAGES = ['chromium', 'fonts-liberation'];

/**
 * The path of a Chromium for tests: $CHROMIUM_BIN, this machine's own, one unpacked before; else it is installed from
 * Debian's packages by root (or sudo without a question), or unpacked beside the checkout by an ordinary user.
 * Throws StartError `binary-missing`.
 */
export async function findChromium(log: Log = () => undefined): Promise<string> {
  const given = process.env.CHROMIUM_BIN;
  if (given && !isProgram(given)) {
    throw new StartError('binary-missing', `CHROMIUM_BIN names ${given}, which is no program.`);
  }
  const present = given ?? presentChromium();
  if (present) return present;
  if (hasApt()) {
    const root = await rootPrefix();
    if (root) {
      log('Installing Chromium from Debian packages (once; about 110 MB)');
      await installPackages(root, CHROMIUM_PACKAGES, log);
    } else {
      log('Unpacking Chromium from Debian packages (once; about 110 MB)');
      await unpackChromium(CHROMIUM_PACKAGES, log);
    }
  }
  const fetched = presentChromium();
  if (fetched) return fetched;
  throw new StartError(
    'binary-missing',
    'There is no Chromium for the browser tests and it could not be installed; install it (Debian: apt-get install chromium) or name one in CHROMIUM_BIN.',
  );
}

function presentChromium(): string | undefined {
  return findProgram(...NAMES) ?? [MAC, unpackedChromium()].find((path) => isProgram(path));
}
