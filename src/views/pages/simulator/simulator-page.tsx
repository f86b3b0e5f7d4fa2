import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { aiHref } from '../ai/addresses.ts';
import { FateComparison } from './fate.tsx';
import type { SimulatorPageProps } from './props.ts';
import { ReplayResult } from './replay-result.tsx';
import { SaveForm } from './save-form.tsx';
import { SimulatorForm } from './simulator-form.tsx';

/** SPEC C4: what changed settings would do, before they are saved. The draft stands in the address alone. */
export const SimulatorPage = (props: SimulatorPageProps) => {
  const { frame, replay, session } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('simulator.title')}
      place="ai"
      lead={t('simulator.lead')}
      trail={[{ href: aiHref, title: t('nav.ai') }]}
    >
      <SimulatorForm {...props} />
      {replay && <ReplayResult ui={ui} replay={replay} />}
      {session && (
        <section class="card" aria-labelledby="result">
          <h2 id="result">{t('simulator.made-up.result')}</h2>
          <FateComparison ui={ui} before={session.before} after={session.after} />
        </section>
      )}
      <SaveForm {...props} />
    </AdminPage>
  );
};
