import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { Desk } from './desk';
import { startProduct, type Composition, type Product } from './product';

/** The product as people meet it: at windows of their own, each screen they reach judged. */
export class Town {
  private product?: Product;
  private browser?: Browser;
  private readonly desks = new Map<string, Desk>();
  private readonly found: string[] = [];

  private constructor() {}

  /** Stands from the first test of the surrounding `describe` to its last, which says what broke accessibility. */
  static whileWalking(composition: Composition = 'one process'): Town {
    const town = new Town();
    beforeAll(async () => {
      const running = process.env['OKIENKO_E2E_URL'];
      town.product = running
        ? { origin: running, stop: () => Promise.resolve() }
        : await startProduct(composition);
      town.browser = await launchBrowser();
    });
    afterAll(async () => {
      await town.browser?.close();
      await town.product?.stop();
    });
    return town;
  }

  get origin(): string {
    if (!this.product) throw new Error('The product has not started');
    return this.product.origin;
  }

  /** Somebody of the demo at a window of their own: signed in once, where it was left the next time. */
  async at(username: string, width = 1280): Promise<Desk> {
    if (!this.browser) throw new Error('There is no browser');
    const window = `${username} ${width}`;
    const desk =
      this.desks.get(window) ?? (await Desk.of(this.browser, this.origin, this.found, username, width));
    this.desks.set(window, desk);
    return desk;
  }

  /** Breaches of accessibility on the screens seen since it was asked last. */
  breaches(): string[] {
    return this.found.splice(0);
  }
}
