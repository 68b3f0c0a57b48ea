export interface BrowserPage {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  /** Values of the page's hidden form fields. */
  hiddenFields(): Record<string, string>;
}

/** A browser reduced to what a sign-in needs: cookies per path, redirects, forms. Stops at the application's door. */
export class BrowserSession {
  private readonly cookies = new Map<string, { readonly path: string; readonly value: string }>();

  constructor(private readonly application: string) {}

  open(url: string): Promise<BrowserPage> {
    return this.go(url, { method: 'GET' });
  }

  submit(url: string, form: Record<string, string>): Promise<BrowserPage> {
    return this.go(url, { method: 'POST', body: new URLSearchParams(form) });
  }

  private async go(url: string, request: RequestInit): Promise<BrowserPage> {
    if (url.startsWith(this.application)) return { url, status: 200, text: '', hiddenFields: () => ({}) };
    const answer = await fetch(url, {
      ...request,
      redirect: 'manual',
      headers: { cookie: this.cookiesFor(url) },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const target = answer.headers.get('location');
    if (target) return this.open(new URL(target, url).href);
    const text = await answer.text();
    return { url, status: answer.status, text, hiddenFields: () => hiddenFields(text) };
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
    if (value) this.cookies.set(`${name} ${path}`, { path, value: `${name}=${value}` });
    else this.cookies.delete(`${name} ${path}`);
  }

  private cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    return [...this.cookies.values()]
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ value }) => value)
      .join('; ');
  }
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, value]));
}
