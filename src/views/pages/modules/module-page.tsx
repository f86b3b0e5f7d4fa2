import { Deletion } from '../../components/deletion.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { moduleHref, modulesHref } from './addresses.ts';
import { CompanyNote } from './company-note.tsx';
import { ModuleFields } from './module-fields.tsx';
import type { ModulePageProps } from './props.ts';

export const ModulePage = ({ frame, module, note, typed, done, refusal }: ModulePageProps) => {
  const t = translator(frame.language);
  const here = moduleHref(module.id);
  return (
    <AdminPage frame={frame} title={module.name} place="modules" trail={[{ href: modulesHref, title: t('modules.title') }]}>
      {done && <Notice tone="good" title={t(`modules.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <CompanyNote frame={frame} note={note} />
      <form class="card form account-form" method="post" action={here} aria-labelledby="edit-module">
        <h2 id="edit-module">{t('modules.edit')}</h2>
        <ModuleFields t={t} typed={typed} refusal={refusal} />
        <input type="hidden" name="was.name" value={module.name} />
        <input type="hidden" name="was.insights" value={String(module.insights)} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('form.save')}
          </button>
        </div>
      </form>
      <Deletion t={t} title={t('modules.delete')} action={`${here}/deletion`}>
        {t('modules.delete-text')}
      </Deletion>
    </AdminPage>
  );
};
