import { describe, expect, it } from 'vitest';
import { highestSerial, readBox } from '../../src/db/queries/licences.ts';
import { mountApp } from '../../src/server/app/mount.ts';
import { writeSigned } from '../../src/server/domain/licences/jws.ts';
import { audience, jwsType } from '../../src/server/domain/licences/model.ts';
import { loginCookie } from '../../src/server/http/cookies.ts';
import { day } from '../../src/server/kit/clock.ts';
import { origin, type TestApp, testApp } from '../helpers/app.ts';
import { signingKey, vendor } from '../helpers/vendor.ts';

const unlimited = { reading: 1e6, writing: 1e6, events: 1e6, strangers: 1e6 };
const prices = { currency: 'EUR', addOns: [{ credits: 100, price: 36_500 }], packs: [{ credits: 50, price: 20_000 }] };

interface Licensed {
  readonly box: TestApp;
  readonly signIn: () => Promise<void>;
  readonly file: (fields?: object, key?: typeof vendor) => string;
  readonly get: (path: string) => Promise<{ status: number; html: string; headers: Headers }>;
  readonly send: (
    fields: Record<string, string | File>,
    path?: string,
  ) => Promise<{ status: number; html: string; location: string | null }>;
}

/** A box that believes the vendor of the tests, and an administrator before it. */
async function licensed(language = 'en', role = 'administrator'): Promise<Licensed> {
  const box = testApp();
  const ctx = { ...box.ctx, vendorKeys: [vendor.trusted] };
  const app = mountApp(ctx, unlimited);
  const { id } = await box.account(role, { language });
  let cookie = '';
  const signIn = async () => {
    cookie = `${loginCookie}=${await box.login(id)}`;
  };
  await signIn();
  const file = (fields: object = {}, key = vendor) => {
    const common = { aud: audience, company: readBox(ctx.db).companyId, issued: ctx.now().toISOString(), id: 'L-1', serial: 1 };
    return writeSigned(jwsType('licence'), { ...common, tier: 'tensor', renewal: '2027-03-02', packs: [], ...fields }, key);
  };
  return {
    box,
    signIn,
    file,
    get: async (path) => {
      const response = await app.request(`${origin}${path}`, { headers: { cookie } });
      return { status: response.status, html: await response.text(), headers: response.headers };
    },
    send: async (fields, path = '/admin/licence') => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const response = await app.request(`${origin}${path}`, { method: 'POST', headers: { cookie, origin }, body });
      return { status: response.status, html: await response.text(), location: response.headers.get('location') };
    },
  };
}

const forged = (file: string) => {
  const [head, payload = '', signature] = file.split('.');
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [head, Buffer.from(JSON.stringify({ ...content, tier: 'tensor', serial: 9 })).toString('base64url'), signature].join('.');
};

describe('D7: a file that is refused is refused in words, at the form', () => {
  it.each([
    ['no licence', () => 'hello', 'It is not a licence file.'],
    ['truncated', ({ file }: Licensed) => file().split('.').slice(0, 2).join('.'), 'The file is cut off: its end is missing.'],
    ['forged', ({ file }: Licensed) => forged(file()), 'The signature does not fit its content'],
    ['an unknown key', ({ file }: Licensed) => file({}, signingKey('stranger')), 'signed with a key that this version does not know'],
    ['of another company', ({ file }: Licensed) => file({ company: 'somebody-else' }), 'It was made out to another company.'],
    ['ended', ({ file }: Licensed) => file({ renewal: '2026-03-01' }), 'What it grants is over.'],
    ['of the future', ({ file }: Licensed) => file({ issued: '2026-04-01T00:00:00Z' }), 'It was issued later than it is now'],
  ])('%s', async (_, make, words) => {
    const at = await licensed();
    const { status, html } = await at.send({ text: make(at), do: 'import' });
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('action="/admin/licence"');
    expect(highestSerial(at.box.ctx.db)).toBe(0);
  });

  it('older, and another file under a used number', async () => {
    const at = await licensed();
    await at.send({ text: at.file({ serial: 5 }), do: 'import' });
    expect((await at.send({ text: at.file({ id: 'L-2', serial: 4 }), do: 'import' })).html).toContain('A newer licence is here already.');
    expect((await at.send({ text: at.file({ serial: 6 }), do: 'import' })).html).toContain('Another file with the same number');
  });

  it.each([
    ['fr', /entreprise/],
    ['de', /Unternehmen/],
    ['es', /empresa/],
    ['pt', /empresa/],
  ])('in the reader’s language: %s', async (language, word) => {
    const at = await licensed(language);
    const { html } = await at.send({ text: at.file({ company: 'somebody-else' }), do: 'import' });
    expect(/role="alert"[\s\S]*?<\/p>/.exec(html)?.[0]).toMatch(word);
  });

  it.each(['manager', 'supporter', 'auditor'])('a %s gets none of it, and no link', async (role) => {
    const at = await licensed('en', role);
    for (const path of [
      '/admin/licence',
      '/admin/licence/request',
      '/admin/licence/request/file?packSize=50',
      '/admin/credits',
      '/admin/ai',
    ]) {
      expect([403, 404], path).toContain((await at.get(path)).status);
    }
    expect([403, 404]).toContain((await at.send({ text: at.file(), do: 'import' })).status);
    expect(highestSerial(at.box.ctx.db)).toBe(0);
    expect((await at.get('/account')).html).not.toMatch(/\/admin\/(licence|credits|ai)/);
  });
});

describe('D7: a file of the vendor', () => {
  it('is looked into without being taken in', async () => {
    const at = await licensed();
    const { status, html } = await at.send({ text: at.file({ addOn: { credits: 100, started: '2026-03-02' } }), do: 'inspect' });
    expect(status).toBe(200);
    expect(html).toContain('What the file says');
    expect(html).toContain('100 credits a year, ending with the licence');
    expect(highestSerial(at.box.ctx.db)).toBe(0);
  });

  it('is imported as an upload, says what it brought, and in plain words what it grants', async () => {
    const at = await licensed();
    const pack = { id: 'P-1', credits: 100, bought: '2026-03-01' };
    const upload = new File([at.file({ customer: 'Lima & Co', packs: [pack] })], 'lima.debrief');
    const { status, location } = await at.send({ file: upload, text: '', do: 'import' });
    expect([status, location]).toEqual([303, '/admin/licence?done=imported&credits=150']);
    const { html } = await at.get(location ?? '');
    for (const words of [
      'Imported. It brought 150 credits.',
      'Lima &amp; Co',
      'Tensor',
      '50 a month, on the first',
      '1 Mar 2027, 365 days left',
      'P-1: 100 credits, bought on 1 Mar 2026, for 12 months',
      readBox(at.box.ctx.db).companyId,
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('demo-badge');
    const again = await at.send({ file: upload, do: 'import' });
    expect(again.location).toBe('/admin/licence?done=unchanged');
    expect((await at.get(again.location ?? '')).html).toContain('The same file again: nothing has changed');
  });
});

describe('D8: a clock that has jumped', () => {
  it('is confirmed by an administrator, who is asked about the time that the page told', async () => {
    const at = await licensed();
    await at.send({ text: at.file(), do: 'import' });
    expect((await at.send({ shown: at.box.ctx.now().toISOString() }, '/admin/licence/clock')).status).toBe(409);
    at.box.clock.advance(3 * day);
    await at.signIn();
    const shown = at.box.ctx.now().toISOString();
    const { html } = await at.get('/admin/licence');
    expect(html).toContain(`name="shown" value="${shown}"`);
    expect(html).toContain('It has jumped from 2 Mar 2026, 09:00 to 5 Mar 2026, 09:00.');
    expect((await at.get('/admin/credits')).html).toContain('The box’s clock has jumped forward');
    expect((await at.send({ shown: '2026-03-02T09:00:00Z' }, '/admin/licence/clock')).status).toBe(409);
    const { location } = await at.send({ shown }, '/admin/licence/clock');
    expect(location).toBe('/admin/licence?done=confirmed');
    const after = (await at.get(location ?? '')).html;
    expect(after).toContain('Confirmed: the clock counts again.');
    expect(after).not.toContain('name="shown"');
  });
});

describe('a request to the vendor', () => {
  it('shows the pro-rated price with its arithmetic, and writes the file', async () => {
    const at = await licensed();
    await at.send({ text: at.file({ renewal: '2027-01-01', prices }), do: 'import' });
    const { html } = await at.get('/admin/licence/request?addOn=100&packSize=50&packCount=2');
    for (const words of [
      'A whole year’s price: €365.00',
      'Days left of the year from 1 Jan 2026 up to 1 Jan 2027: 305 of 365, today counted',
      '€365.00 × 305 ÷ 365 = €305.00',
      '2 × pack of 50 credits',
      '€400.00',
      '€705.00',
    ])
      expect(html).toContain(words);
    const { html: text, headers } = await at.get('/admin/licence/request/file?addOn=100&packSize=50&packCount=2');
    expect(headers.get('content-disposition')).toContain('debrief-request.json');
    expect(JSON.parse(text)).toMatchObject({
      type: 'debrief-request',
      addOn: { credits: 100 },
      packs: [{ credits: 50 }, {}],
      total: 70_500,
    });
  });

  it.each([['addOn=0'], ['addOn=x'], ['packSize=50&packCount=101'], ['packSize=1.5']])('refuses %s in words', async (query) => {
    const at = await licensed();
    const { status, html } = await at.get(`/admin/licence/request?${query}`);
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(html).toContain('name="addOn"');
  });

  it('says so where the licence tells no prices', async () => {
    const at = await licensed();
    expect((await at.get('/admin/licence/request?packSize=50')).html).toContain('not known here; the vendor tells it');
  });
});

describe('D7: a demo', () => {
  it.each(['/sessions', '/admin/licence', '/account'])('is labelled as one on %s', async (path) => {
    const box = testApp(undefined, { activated: true });
    const login = await box.login((await box.account()).id);
    expect(await (await box.ask('GET', path, { login })).text()).toContain('class="demo-badge"');
  });

  it('is labelled before signing in, too', async () => {
    const box = testApp(undefined, { activated: true });
    expect(await (await box.ask('GET', '/login')).text()).toContain('class="demo-badge"');
  });
});
