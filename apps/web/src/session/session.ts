import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { ApiProblem, OFFLINE } from '../api/problem';
import type { AppConfig } from '../config';
import { readProfile, type Profile } from './profile';

export type SessionState =
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly profile: Profile }
  /** The screen stays as it is under a dialog; nothing typed is lost. */
  | { readonly status: 'expired'; readonly profile: Profile };

export const CALLBACK_PATH = '/signed-in';

/** The provider's pages speak the language this screen is in. */
const spoken = () => document.documentElement.lang;

/** On this device somebody signed out, perhaps where the provider could not be told: it must ask who comes next. */
const SIGNED_OUT = 'okienko.signed-out';

type DeviceStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface ReturnState {
  readonly next?: string;
}

/** Sign-in with the OpenID provider: code flow with PKCE, renewed in the background, reopened in a small window. */
export class Session {
  private state: SessionState = { status: 'signed-out' };
  private renewing: Promise<unknown> | undefined;
  private listeners = new Set<() => void>();
  private waiting: { resolve: (token: string) => void; reject: (reason: Error) => void }[] = [];
  private leaving = new Set<() => void>();
  /** Not while the person is only known from what the device keeps. */
  private hasTokens = false;

  constructor(
    private readonly users: UserManager,
    private readonly device: DeviceStore,
  ) {
    users.events.addUserLoaded((user) => this.accept(user));
    users.events.addUserSignedOut(() => this.expire());
    users.events.addAccessTokenExpired(() => void this.renew());
  }

  static open(config: AppConfig): Session {
    const callback = `${window.location.origin}${CALLBACK_PATH}`;
    return new Session(
      new UserManager({
        authority: config.issuer,
        client_id: config.clientId,
        redirect_uri: callback,
        silent_redirect_uri: callback,
        popup_redirect_uri: callback,
        post_logout_redirect_uri: `${window.location.origin}/`,
        response_type: 'code',
        scope: 'openid profile',
        automaticSilentRenew: true,
        silentRequestTimeoutInSeconds: 10,
        popupWindowFeatures: { width: 480, height: 680 },
        userStore: new WebStorageStateStore({ store: window.sessionStorage }),
      }),
      window.localStorage,
    );
  }

  current = (): SessionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What must be forgotten when the person leaves; runs before the page goes to the provider. */
  whenLeaving(forget: () => void): () => void {
    this.leaving.add(forget);
    return () => this.leaving.delete(forget);
  }

  /**
   * Takes up the session left in this tab. A renewal that reached nobody is no end of it: the phone may be in a
   * stairwell.
   * @param known whose day this device keeps, for a start without a network in a new tab; the server will ask them to
   * sign in before it answers
   */
  async restore(known?: Profile): Promise<void> {
    const user = await this.users.getUser();
    if (user?.expired)
      await this.users.signinSilent().catch((error: unknown) => {
        if (!(error instanceof ErrorResponse)) this.accept(user);
      });
    else if (user) this.accept(user);
    else if (known) this.change({ status: 'signed-in', profile: known });
  }

  /** Ends a trip to the provider. Gives the address to go on to, or nothing inside a frame or a small window. */
  async finishSignIn(): Promise<string | undefined> {
    const user = await this.users.signinCallback();
    if (!user) return undefined;
    this.accept(user);
    const next = (user.state as ReturnState | undefined)?.next ?? '/';
    return next.startsWith('/') && !next.startsWith('//') ? next : '/';
  }

  signIn(next: string): Promise<void> {
    return this.users.signinRedirect({
      state: { next } satisfies ReturnState,
      ui_locales: spoken(),
      ...(this.device.getItem(SIGNED_OUT) === null ? {} : { prompt: 'login' }),
    });
  }

  /** Signs in again without leaving the screen. Fails when the browser blocks the small window. */
  async signInAgain(): Promise<void> {
    await this.users.signinPopup({ ui_locales: spoken() });
  }

  async signOut(): Promise<void> {
    this.giveUpWaiting(new Error('signed out'));
    for (const forget of this.leaving) forget();
    this.device.setItem(SIGNED_OUT, 'yes');
    const told = navigator.onLine
      ? this.users.signoutRedirect({ extraQueryParams: { ui_locales: spoken() } })
      : Promise.reject(new ApiProblem(OFFLINE, 0));
    await told.catch(async () => {
      // No network, or a provider without an end-session endpoint: forgetting the tokens is all there is.
      await this.users.removeUser();
      this.change({ status: 'signed-out' });
    });
  }

  async token(): Promise<string | undefined> {
    return (await this.users.getUser())?.access_token;
  }

  /** For a request refused with 401: gives a new token, if need be when the person has signed in again. */
  renewedToken(): Promise<string> {
    const renewed = new Promise<string>((resolve, reject) => this.waiting.push({ resolve, reject }));
    void this.renew();
    return renewed;
  }

  /** A laptop that slept over the renewal is no reason to ask for a password; a used-up refresh token is. */
  private async renew(): Promise<void> {
    this.renewing ??= this.askForToken().finally(() => (this.renewing = undefined));
    await this.renewing;
  }

  private async askForToken(): Promise<void> {
    if (!this.hasTokens) return this.expire();
    try {
      await this.users.signinSilent();
    } catch (error) {
      if (error instanceof ErrorResponse) this.expire();
      else this.giveUpWaiting(new ApiProblem(OFFLINE, 0, { detail: String(error) }));
    }
  }

  private accept(user: User): void {
    const profile = readProfile(user.profile, user.access_token);
    if (this.state.status !== 'signed-out' && this.state.profile.id !== profile.id) {
      // Somebody else signed in over this person's screen: nothing of it may stay or be sent in their name.
      this.giveUpWaiting(new Error('somebody else signed in'));
      window.location.assign('/');
      return;
    }
    this.hasTokens = true;
    this.device.removeItem(SIGNED_OUT);
    this.change({ status: 'signed-in', profile });
    for (const { resolve } of this.waiting.splice(0)) resolve(user.access_token);
  }

  private expire(): void {
    if (this.state.status === 'signed-in') this.change({ status: 'expired', profile: this.state.profile });
    if (this.state.status === 'signed-out') this.giveUpWaiting(new Error('signed out'));
  }

  private giveUpWaiting(reason: Error): void {
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }

  private change(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
