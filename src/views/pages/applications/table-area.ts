import type { TableArea } from '../tables/props.ts';
import { applicationExportHref, applicationImportsHref, applicationsHref } from './addresses.ts';

export const applicationTableArea: TableArea = {
  area: 'applications',
  listHref: applicationsHref,
  exportHref: applicationExportHref,
  importsHref: applicationImportsHref,
  file: 'application-rules.csv',
  hasGroups: false,
  example: `pattern;kind;product;active
kasse*;process;Till;yes
com.acme.desk;bundle;Acme Desk;yes`,
  columns: (t) => [
    ['pattern', t('applications.pattern-hint')],
    ['kind', t('applications.cli.kind')],
    ['product', t('applications.product-hint')],
    ['active', `${t('applications.active')} (yes, no)`],
  ],
};
