import { Icon } from '../../components/icon.tsx';
import { permissionWords, reachName } from '../../i18n/permission-words.ts';
import type { T } from '../../i18n/translator.ts';
import type { PermissionView, ReachView } from './props.ts';

interface GrantedPermissionProps {
  readonly t: T;
  readonly permission: PermissionView;
  /** Null: not granted. */
  readonly reach: ReachView | null;
}

/** A permission on its role's page, granted or not, with what it means. */
export const GrantedPermission = ({ t, permission, reach }: GrantedPermissionProps) => {
  const { name, allows, limits } = permissionWords(t, permission.name);
  return (
    <li class="granted" data-granted={reach ? '' : undefined}>
      <Icon name={reach ? 'solved' : 'not-solved'} />
      <div>
        <p class="granted-name">
          <span class="sr-only">{`${reach ? t('roles.granted') : t('roles.not-granted')}: `}</span>
          <strong>{name}</strong>
          {reach && permission.reaches.length > 1 && <span class="badge reach-label">{reachName(t, reach)}</span>}
        </p>
        <p class="field-hint">
          {allows} {limits}
        </p>
      </div>
    </li>
  );
};
