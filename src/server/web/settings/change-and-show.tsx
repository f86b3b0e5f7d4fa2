import type { Context } from 'hono';
import { SettingsPage } from '../../../views/pages/settings/settings-page.tsx';
import { changeSettings } from '../../domain/settings/change.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { Failure } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { presentSettings } from './present-settings.ts';

interface Changed {
  readonly change: Readonly<Record<string, unknown>>;
  /** What the page shows again if the change is refused. */
  readonly typed: Readonly<Record<string, string>>;
  readonly done: 'saved' | 'reset';
}

/** Changes settings, then their page; refused, the page with every fault at its field. */
export async function changeAndShow(c: Context<HttpEnv>, { change, typed, done }: Changed): Promise<Response> {
  const { ctx } = c.var;
  try {
    changeSettings(ctx, change);
    return c.redirect(`/admin/settings?done=${done}`, 303);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'settings.invalid') throw error;
    const { faults } = (error as Failure<'settings.invalid'>).params;
    const frame = { ...frameOf(c), path: '/admin/settings' };
    return c.html(
      <SettingsPage frame={frame} {...presentSettings(ctx)} done={null} refused={{ typed, faults }} />,
      statusOf['settings.invalid'],
    );
  }
}
