import { Notice, RefusalNotice } from '../../components/notice.tsx';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from '../tables/props.ts';
import { taken } from './device-fields.tsx';

/** Why the form of a device is shown again. What is taken, or no account, needs no more words than that. */
export const DeviceRefusal = ({ t, refusal }: { t: T; refusal: RefusalView }) => {
  const { code, params } = refusal;
  if (code === 'record.conflict') return <Notice tone="bad" title={taken(t, params)} />;
  if (code === 'record.missing' && params['noun'] === 'account') return <Notice tone="bad" title={t('devices.no-account')} />;
  return <RefusalNotice t={t} refusal={refusal} />;
};
