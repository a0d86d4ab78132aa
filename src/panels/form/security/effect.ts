import type { Tables } from '../../../i18n/index.ts';
import { type Json, own } from '../../../pod/index.ts';
import type { ProcessView } from '../../../store/index.ts';

type Words = Tables['ui'];

/** A profile as its kind, with the file where it has one. */
export function profileText(words: Words, profile: Json | undefined): string | undefined {
  const type = own(profile, 'type');
  if (type === 'RuntimeDefault') return words['sec.runtimeDefault'];
  if (type === 'Unconfined') return words['sec.unconfined'];
  if (type === 'Localhost') return String(own(profile, 'localhostProfile') ?? words['sec.localhost']);
  return typeof type === 'string' ? type : undefined;
}

/** An SELinux label as it is written: `user:role:type:level`, without what is not set. */
export function labelText(options: Json | undefined): string | undefined {
  const parts = ['user', 'role', 'type', 'level'].flatMap((part) => {
    const value = own(options, part);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return parts.length === 0 ? undefined : parts.join(':');
}

/** What a value of the Pod's or the container's context says, in a few letters; undefined for none. */
export function settingText(words: Words, name: string, value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return words[value ? 'form.yes' : 'form.no'];
  if (name === 'seLinuxOptions') return labelText(value);
  if (name === 'seccompProfile' || name === 'appArmorProfile') return profileText(words, value);
  return typeof value === 'object' ? undefined : String(value);
}

/**
 * What holds for the first process of the container in the end, by setting: the container's own value, else the Pod's, else
 * what runtime and kernel do.
 * @param standing the value that counts of the two contexts
 * @param view what a Linux node is told; undefined for a Pod of Windows and until it is derived
 */
export function effectText(
  words: Words,
  name: string,
  standing: Json | undefined,
  view: ProcessView | undefined,
): string {
  if (name === 'runAsNonRoot') return words[standing === true ? 'sec.required' : 'sec.notRequired'];
  if (name === 'privileged') return words[standing === true ? 'form.yes' : 'form.no'];
  if (!view) return '';
  const { user, status, capabilities, rootfs, appArmor } = view;
  switch (name) {
    case 'runAsUser':
      if (user.uid === undefined) return words['sec.imageNotRoot'];
      return user.assumed ? words['sec.rootUnlessImage'] : String(user.uid);
    case 'runAsGroup':
      return user.gid === undefined ? words['sec.fromImage'] : String(user.gid);
    case 'allowPrivilegeEscalation':
      return words[status.NoNewPrivs === 1 ? 'form.no' : 'form.yes'];
    case 'readOnlyRootFilesystem':
      return words[rootfs.readOnly ? 'form.yes' : 'form.no'];
    case 'seccompProfile':
      return status.Seccomp === 0
        ? words['sec.none']
        : (profileText(words, standing) ?? words['sec.runtimeDefault']);
    case 'capabilities': {
      const { effective, bounding } = capabilities;
      if (effective.length > 0) return words['sec.capabilities'](effective.length);
      return words[bounding.length > 0 ? 'sec.capabilitiesNonRoot' : 'sec.none'];
    }
    case 'appArmorProfile':
      return appArmor.value === 'unconfined'
        ? words['sec.none']
        : (profileText(words, standing) ?? words['sec.runtimeDefault']);
    case 'seLinuxOptions':
      return labelText(standing) ?? words['sec.runtimeDecides'];
    case 'procMount':
      return words[standing === 'Unmasked' ? 'sec.unmasked' : 'sec.masked'];
    default:
      return '';
  }
}
