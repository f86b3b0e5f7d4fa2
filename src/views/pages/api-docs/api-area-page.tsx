import { translator } from '../../i18n/translator.ts';
import { areaHref } from './addresses.ts';
import { DocsLayout } from './docs-layout.tsx';
import { Operation } from './operation.tsx';
import type { ApiAreaPageProps } from './props.ts';

export const ApiAreaPage = ({ frame, areas, area, operations }: ApiAreaPageProps) => {
  const t = translator(frame.language);
  return (
    <DocsLayout frame={frame} areas={areas} title={t('api.area-title', { area })} here={areaHref(area)}>
      {operations.map((operation) => (
        <Operation t={t} operation={operation} />
      ))}
    </DocsLayout>
  );
};
