import type { Explanation, LinuxFile, LinuxStatus, LinuxView } from '../../engine/index.ts';
import type { Tables } from '../../i18n/index.ts';

export interface Line {
  readonly name: string;
  readonly value: string;
  readonly explanations: readonly Explanation[];
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

const fileLine = ({ file, value, explanation }: LinuxFile): Line => ({
  name: file,
  value,
  explanations: [explanation],
});

function statusLines({ status, capabilities, noNewPrivs, seccomp }: LinuxView): Line[] {
  const why: Partial<Record<keyof LinuxStatus, readonly Explanation[]>> = {
    CapPrm: capabilities.explanations,
    NoNewPrivs: [noNewPrivs],
    Seccomp: [seccomp],
  };
  return (Object.keys(status) as (keyof LinuxStatus)[]).map((name) => ({
    name,
    value: String(status[name]),
    explanations: why[name] ?? [],
  }));
}

/** A view as tables of what stands where, and why. */
export function sectionsOf(view: LinuxView, ui: Tables['ui']): Section[] {
  return [
    { title: ui['linux.cgroup'], lines: [...view.cgroup, view.oomScoreAdj].map(fileLine) },
    { title: ui['linux.podCgroup'], lines: view.podCgroup.map(fileLine) },
    {
      title: ui['linux.user'],
      lines: [
        { name: 'id', value: view.user.id ?? ui['linux.unknown'], explanations: view.user.explanations },
      ],
    },
    { title: ui['linux.status'], lines: statusLines(view) },
    {
      title: ui['linux.namespaces'],
      lines: view.namespaces.map(({ type, scope, explanation }) => ({
        name: type,
        value: ui[`linux.namespace.${scope}`],
        explanations: [explanation],
      })),
    },
    {
      title: ui['linux.mounts'],
      lines: view.mounts.map((mount) => ({
        name: mount.target,
        value: [mount.volume || mount.kind, mount.readOnly ? 'ro' : 'rw'].join(' '),
        explanations: [mount.explanation],
      })),
    },
    {
      title: ui['linux.files'],
      lines: [
        { name: '/', value: view.rootfs.readOnly ? 'ro' : 'rw', explanations: [view.rootfs.explanation] },
        ...[view.resolvConf, view.hostname, view.appArmor, ...view.sysctls].map(fileLine),
      ],
    },
  ].filter((section) => section.lines.length > 0);
}
