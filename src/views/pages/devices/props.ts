import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../tables/props.ts';

export const platformViews = ['windows', 'macos', 'other', 'unknown'] as const;
export type PlatformView = (typeof platformViews)[number];

export interface NameChoice {
  readonly id: string;
  readonly name: string;
}

/** Times are RFC 3339. */
export interface DeviceView {
  readonly id: string;
  readonly name: string;
  readonly ref: string | null;
  readonly platform: PlatformView;
  readonly os: string | null;
  readonly managed: boolean;
  readonly fullClient: boolean;
  readonly account: { readonly id: string; readonly email: string; readonly name: string } | null;
  readonly group: NameChoice | null;
  readonly policy: NameChoice | null;
  /** Set by the device's user alone (SPEC B1). */
  readonly access: 'allowed' | 'denied' | 'after-confirmation';
  readonly optedOut: boolean;
  readonly hasPageLink: boolean;
  readonly createdAt: string;
}

/** Empty: all. `group` and `policy`: an id, or `none`. */
export interface DeviceFilterView {
  readonly search: string;
  readonly group: string;
  readonly policy: string;
  readonly platform: string;
  readonly managed: string;
}

/** What was just done to several, told above the list. */
export interface BulkDone {
  readonly count: number;
  /** Not managed, so that they can have no policy (SPEC A6). */
  readonly leftOut: number;
}

/** GET /admin/devices ?search= &group= &policy= &platform= &managed= &cursor= ; posts `devices`, `do`, `policy`, `group` to …/changes. */
export interface DeviceListPageProps {
  readonly frame: Frame;
  readonly devices: readonly DeviceView[];
  readonly total: number;
  readonly groups: readonly NameChoice[];
  readonly policies: readonly NameChoice[];
  readonly filter: DeviceFilterView;
  /** Of this page of the list; empty: the first. */
  readonly cursor: string;
  /** Ids that are ticked. */
  readonly selected: readonly string[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: BulkDone | 'deleted' | null;
  readonly refusal: RefusalView | null;
}

/** What stands in the fields of a device's form; `group` and `policy`: ids; empty: none. */
export interface TypedDevice {
  readonly name: string;
  readonly ref: string;
  readonly platform: string;
  readonly os: string;
  readonly managed: boolean;
  readonly fullClient: boolean;
  readonly account: string;
  readonly group: string;
  readonly policy: string;
}

export interface DeviceChoices {
  readonly groups: readonly NameChoice[];
  readonly policies: readonly NameChoice[];
}

/** GET /admin/devices/new; posts to /admin/devices. */
export interface NewDevicePageProps {
  readonly frame: Frame;
  readonly choices: DeviceChoices;
  readonly typed: TypedDevice;
  readonly refusal: RefusalView | null;
}

/** GET /admin/devices/:id; posts to itself, …/page-link and …/deletion. */
export interface DevicePageProps extends NewDevicePageProps {
  readonly device: DeviceView;
  /** Sessions that were to it; null: the reader may not know. */
  readonly sessions: number | null;
  readonly accountHref: string | null;
  readonly canSeeHistory: boolean;
  readonly done: 'created' | 'changed' | null;
}

/** The answer to the form that made the link; there is no address to come back to. */
export interface PageLinkPageProps {
  readonly frame: Frame;
  readonly device: NameChoice;
  /** The whole address, with its secret. */
  readonly link: string;
}

export interface DeviceGroupView extends NameChoice {
  readonly devices: number;
}

/** GET /admin/device-groups ?cursor= ; posts `name` to itself. */
export interface DeviceGroupListPageProps {
  readonly frame: Frame;
  readonly groups: readonly DeviceGroupView[];
  readonly total: number;
  readonly typed: string;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'deleted' | null;
  readonly refusal: RefusalView | null;
}

/** GET /admin/device-groups/:id; posts `name` to itself, and to …/deletion. */
export interface DeviceGroupPageProps {
  readonly frame: Frame;
  readonly group: DeviceGroupView;
  readonly typed: string;
  readonly done: 'created' | 'renamed' | null;
  readonly refusal: RefusalView | null;
}
