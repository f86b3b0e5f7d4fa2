import { Notice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { deviceHref, devicesHref } from './addresses.ts';
import type { PageLinkPageProps } from './props.ts';

/** The one time that the link is shown. */
export const PageLinkPage = ({ frame, device, link }: PageLinkPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('devices.link.made', { name: device.name })}
      place="devices"
      trail={[
        { href: devicesHref, title: t('devices.title') },
        { href: deviceHref(device.id), title: device.name },
      ]}
      here={t('devices.link.here')}
    >
      <Notice tone="warn" title={t('devices.link.once')}>
        <p>{t('devices.link.once-text')}</p>
      </Notice>
      <div class="card">
        <div class="field">
          <label for="page-link">{t('devices.link.title')}</label>
          <input
            class="input link-secret"
            id="page-link"
            type="text"
            readonly
            value={link}
            spellcheck={false}
            autocomplete="off"
            autofocus
          />
        </div>
      </div>
      <p>
        <a class="btn" data-variant="outline" href={deviceHref(device.id)}>
          {t('devices.link.kept')}
        </a>
      </p>
    </AdminPage>
  );
};
