import { type HTMLElement, parse } from 'node-html-parser';
import { origin, type TestApp } from './app.ts';
import { routeAt, routesOf } from './routes-of-app.ts';

/** Something on a page that can be followed: a link, a fragment that htmx loads, or a form with what its fields hold. */
export interface Lead {
  readonly method: 'GET' | 'POST';
  readonly address: string;
  readonly fields?: URLSearchParams;
}

export interface Crawled {
  /** Every route that was asked for. */
  readonly seen: ReadonlySet<string>;
  /** "GET /x on /y → 403": what was shown and does not open. */
  readonly refused: readonly string[];
}

/** Addresses of one route that are asked for, at most: filters and pages multiply without end. */
const mostOfOneRoute = 12;

/**
 * Signed in with this login, from these addresses on, follows whatever pages show. Forms are sent as they stand there,
 * and everything that they change is taken back.
 */
export async function crawl({ app, ask, ctx }: TestApp, login: string, starts: readonly string[]): Promise<Crawled> {
  const routes = routesOf(app);
  const queue = starts.map((address) => ({ lead: { method: 'GET', address } as Lead, from: 'the start' }));
  const [known, seen, refused] = [new Set<string>(), new Map<string, number>(), [] as string[]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { lead, from } = next;
    const url = new URL(lead.address, `${origin}${from.startsWith('/') ? from : '/'}`);
    const name = `${lead.method} ${url.pathname}${url.search}`;
    if (known.has(name)) continue;
    known.add(name);
    const route = routeAt(routes, lead.method, url.pathname)?.name ?? name;
    const times = (seen.get(route) ?? 0) + 1;
    if (times > mostOfOneRoute) continue;
    seen.set(route, times);
    const fault = (what: string | number) => refused.push(`${name} on ${from} → ${what}`);
    if (url.origin !== origin) {
      fault('leads out of the box');
      continue;
    }
    const send = () => ask(lead.method, `${url.pathname}${url.search}`, { login, ...(lead.fields && { body: lead.fields }) });
    const response = await (lead.method === 'GET' ? send() : takenBack(ctx.db.sqlite, send));
    const location = response.headers.get('location');
    const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : '';
    if (isRefusal(response.status, lead.method, html)) fault(response.status);
    else if (location?.startsWith('/login') && url.pathname !== '/logout') fault(location);
    else if (location && lead.method === 'GET') queue.push({ lead: { method: 'GET', address: location }, from });
    if (lead.method !== 'GET') continue;
    queue.push(...leadsOn(html).map((found) => ({ lead: found, from: `${url.pathname}${url.search}` })));
  }
  return { seen: new Set(seen.keys()), refused };
}

export function leadsOn(html: string): Lead[] {
  const page = parse(html);
  const attributes = (name: string) => page.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? '');
  const gets = [...attributes('href'), ...attributes('src'), ...attributes('hx-get')].filter(
    (address) => !address.startsWith('#') && !/^(data|mailto):/.test(address),
  );
  const posts = attributes('hx-post').map((address): Lead => ({ method: 'POST', address, fields: new URLSearchParams() }));
  return [...gets.map((address): Lead => ({ method: 'GET', address })), ...posts, ...page.querySelectorAll('form').flatMap(leadOfForm)];
}

/** Where the form leads, and where each of its buttons that says so itself does. */
function leadOfForm(form: HTMLElement): Lead[] {
  const fields = fieldsOf(form);
  const method = form.getAttribute('method');
  const lead = (address = '', how = method): Lead =>
    how?.toLowerCase() === 'post' ? { method: 'POST', address, fields } : { method: 'GET', address: `${address}?${fields}` };
  const elsewhere = form.querySelectorAll('[formaction]');
  return [
    lead(form.getAttribute('action')),
    ...elsewhere.map((button) => lead(button.getAttribute('formaction'), button.getAttribute('formmethod') ?? method)),
  ];
}

/** What a browser would send if nothing were typed and the first button pressed. */
function fieldsOf(form: HTMLElement): URLSearchParams {
  const fields = new URLSearchParams();
  let pressed = false;
  for (const element of form.querySelectorAll('input, select, textarea, button')) {
    const name = element.getAttribute('name');
    if (element.hasAttribute('disabled')) continue;
    const [tag, type] = [element.tagName, element.getAttribute('type')];
    const isButton = tag === 'BUTTON' && type !== 'button';
    const skipped = (isButton && pressed) || ((type === 'checkbox' || type === 'radio') && !element.hasAttribute('checked'));
    pressed ||= isButton;
    if (name && !skipped) fields.append(name, heldBy(element));
  }
  return fields;
}

function heldBy(element: HTMLElement): string {
  if (element.tagName === 'TEXTAREA') return element.textContent;
  if (element.tagName !== 'SELECT') return element.getAttribute('value') ?? '';
  const option = element.querySelector('option[selected]') ?? element.querySelector('option');
  return option?.getAttribute('value') ?? option?.textContent ?? '';
}

/** A form that wants more than was typed, or other than that, is shown again and says so; a refusal is a page of its own. */
function isRefusal(status: number, method: Lead['method'], html: string): boolean {
  if (method === 'GET') return status >= 400;
  return status >= 500 || status === 404 || status === 405 || ((status === 401 || status === 403) && html.includes('data-page="error"'));
}

/** What is sent meanwhile changes nothing: verbs write in transactions, and here they write in one that never ends well. */
async function takenBack<T>(sqlite: TestApp['ctx']['db']['sqlite'], send: () => Promise<T>): Promise<T> {
  sqlite.exec('begin');
  try {
    return await send();
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback');
  }
}
