import { permissionWords, reachName } from '../../i18n/permission-words.ts';
import type { T } from '../../i18n/translator.ts';
import type { PermissionView, ReachView } from './props.ts';

interface PermissionFieldProps {
  readonly t: T;
  readonly permission: PermissionView;
  readonly chosen: ReachView | undefined;
  /** How far the reader holds it; nobody hands out more. */
  readonly held: ReachView | undefined;
}

/** A field named like its permission: a box to tick (`all`), or a choice of how far (`none`, `own`, `groups`, `all`). */
export const PermissionField = (props: PermissionFieldProps) =>
  props.permission.reaches.length > 1 ? <ReachField {...props} /> : <TickField {...props} />;

const TickField = ({ t, permission, chosen, held }: PermissionFieldProps) => {
  const id = idOf(permission);
  return (
    <div class="permission">
      <label class="check" for={id}>
        <input
          type="checkbox"
          id={id}
          name={permission.name}
          value="all"
          checked={chosen === 'all'}
          disabled={held === undefined}
          aria-describedby={`${id}-hint`}
        />
        <span>{permissionWords(t, permission.name).name}</span>
      </label>
      <Meaning t={t} permission={permission} held={held !== undefined} />
    </div>
  );
};

const ReachField = ({ t, permission, chosen, held }: PermissionFieldProps) => {
  const id = idOf(permission);
  const widest = held === undefined ? -1 : permission.reaches.indexOf(held);
  return (
    <fieldset class="permission" aria-describedby={`${id}-hint`}>
      <legend>{permissionWords(t, permission.name).name}</legend>
      <div class="reaches">
        {(['none', ...permission.reaches] as const).map((reach) => (
          <label class="check">
            <input
              type="radio"
              name={permission.name}
              value={reach}
              checked={(chosen ?? 'none') === reach}
              disabled={reach !== 'none' && permission.reaches.indexOf(reach) > widest}
            />
            <span>{reachName(t, reach)}</span>
          </label>
        ))}
      </div>
      <Meaning t={t} permission={permission} held={widest === permission.reaches.length - 1}>
        {t('roles.view-hint')}
      </Meaning>
    </fieldset>
  );
};

interface MeaningProps {
  readonly t: T;
  readonly permission: PermissionView;
  readonly held: boolean;
  readonly children?: string;
}

const Meaning = ({ t, permission, held, children }: MeaningProps) => {
  const { allows, limits } = permissionWords(t, permission.name);
  return (
    <div class="field-hint" id={`${idOf(permission)}-hint`}>
      <p>
        {allows} {limits}
      </p>
      {children && <p>{children}</p>}
      {!held && (
        <p>
          <strong>{t('roles.beyond')}</strong>
        </p>
      )}
    </div>
  );
};

/** Dots in ids would be classes to a stylesheet or a script. */
function idOf({ name }: PermissionView): string {
  return name.replaceAll('.', '-');
}
