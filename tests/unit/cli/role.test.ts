import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/server/cli/program.ts';
import { permissionNames } from '../../../src/server/domain/roles/permissions.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { paper } from '../models/make.ts';

/** Commands on a data folder of its own, where no server runs. */
function box(language = 'en') {
  const env = { DEBRIEF_DATA: temporaryFolder(), DEBRIEF_LANGUAGE: language, DEBRIEF_MODEL_DIR: '/nonexistent/models' };
  return async (...args: string[]) => {
    const [out, err] = [paper(), paper()];
    const code = await runCli(args, { in: new PassThrough(), out: out.out, err: err.out, env });
    return { code, out: out.text().trim(), err: err.text().trim() };
  };
}

describe('debrief role', () => {
  it.each<[args: string[], code: number, said: RegExp]>([
    [['show', 'nobody'], 3, /nobody/],
    [['edit', 'supporter', '--name', 'x'], 1, /Supporter is built in/],
    [['remove', 'Auditor'], 1, /Auditor is built in/],
    [['remove', 'none'], 3, /none/],
    [['add', 'x', '--grant', 'box.fly'], 2, /box\.fly/],
    [['add', 'x', '--grant', 'audit.view=own'], 2, /audit\.view/],
    [['add', 'x', '--copy', 'none'], 3, /none/],
    [['add', 'ADMINISTRATOR'], 1, /administrator/i],
    [['edit', 'auditor', '--revoke', 'box.fly'], 2, /--revoke/],
    [['add'], 2, /name/],
  ])('%j is refused with its exit code', async (args, code, said) => {
    const { err, out, ...result } = await box()('role', ...args);
    expect(err).toMatch(said);
    expect({ ...result, out }).toEqual({ code, out: '' });
  });

  it('makes, shows, changes, lists and removes, and says it as JSON too', async () => {
    const run = box();
    const json = async (...args: string[]) => {
      const { code, out, err } = await run('role', ...args, '--json');
      expect([code, err]).toEqual([0, '']);
      return JSON.parse(out);
    };
    const made = await json(
      'add',
      'Service desk',
      '--description',
      'Days',
      '--grant',
      'summaries.view=groups',
      'reports.view',
      'summaries.edit',
    );
    expect(made.grants).toEqual({ 'summaries.view': 'groups', 'reports.view': 'own', 'summaries.edit': 'all', self: 'all' });
    const changed = await json(
      'edit',
      'service DESK',
      '--grant',
      'summaries.view=all',
      'audit.view',
      '--revoke',
      'reports.view',
      'summaries.edit',
    );
    expect(changed).toMatchObject({
      id: made.id,
      description: 'Days',
      grants: { 'summaries.view': 'all', 'audit.view': 'all', self: 'all' },
    });
    const copy = await json('add', 'Night shift', '--copy', 'Service desk', '--grant', 'logs.delete');
    expect(copy.grants).toEqual({ ...changed.grants, 'logs.delete': 'all' });
    expect((await json('list')).roles.map(({ name }: { name: string }) => name).slice(4)).toEqual(['Night shift', 'Service desk']);
    expect(await json('show', copy.id)).toEqual(copy);
    expect((await json('remove', 'night shift')).id).toBe(copy.id);
    expect((await run('role', 'show', copy.id)).code).toBe(3);
    expect((await json('permissions')).permissions).toHaveLength(permissionNames.length);
  });

  it('speaks the reader’s language', async () => {
    const run = box('fr');
    expect((await run('role', 'show', 'technicien')).out).toMatch(
      /^Technicien \(supporter\).*summaries\.view +Afficher les résumés +Les siens/s,
    );
    expect((await run('role', 'list')).out).toMatch(/administrator +Administrateur +0/);
    expect((await run('role', 'permissions')).out).toContain('logs.delete: Supprimer le fichier journal de la session');
  });
});
