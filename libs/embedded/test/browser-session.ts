export interface BrowserPage {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  /** Values of the page's hidden form fields. */
  hiddenFields(): Record<string, string>;
  /** Where the page's first form goes. */
  formAction(): string;
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
    if (url.startsWith(this.application)) return page(url, 200, '');
    const answer = await fetch(url, {
      ...request,
      redirect: 'manual',
      headers: { cookie: this.cookiesFor(url) },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const target = answer.headers.get('location');
    if (target) return this.open(new URL(target, url).href);
    return page(url, answer.status, await answer.text());
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

function page(url: string, status: number, text: string): BrowserPage {
  const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return {
    url,
    status,
    text,
    hiddenFields: () => hiddenFields(text),
    formAction: () => new URL(action, url).href,
  };
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, value]));
}
