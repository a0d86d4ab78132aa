import { own } from '../../pod/index.ts';
import { type Context, isPrivileged, onHost, textOf } from './context.ts';
import type { LinuxNamespace, NamespaceType } from './types.ts';

/**
 * The namespaces of a container: `NamespacesForPod` of pkg/kubelet/kuberuntime/util/util.go, and what containerd adds:
 * on the host's network the UTS namespace is the host's too, a privileged container has the host's cgroup namespace.
 */
export function namespacesOf(context: Context): LinuxNamespace[] {
  const { spec, say, ref } = context;
  const at = (type: NamespaceType, scope: LinuxNamespace['scope'], ...fields: string[]): LinuxNamespace => ({
    type,
    scope,
    explanation: say(
      `linux.ns.${type}.${scope}`,
      {},
      ...fields.filter((field) => own(spec, field) !== undefined).map((field) => ['spec', field]),
    ),
  });
  const privileged = isPrivileged(context);
  return [
    pidNamespace(context, at),
    at('net', onHost(context, 'hostNetwork') ? 'host' : 'pod', 'hostNetwork'),
    at('ipc', onHost(context, 'hostIPC') ? 'host' : 'pod', 'hostIPC'),
    at('uts', onHost(context, 'hostNetwork') ? 'host' : 'pod', 'hostNetwork'),
    at('user', own(spec, 'hostUsers') === false ? 'pod' : 'host', 'hostUsers'),
    at('mnt', 'container'),
    {
      type: 'cgroup',
      scope: privileged ? 'host' : 'container',
      explanation: privileged
        ? say('linux.ns.cgroup.host', {}, [...ref.path, 'securityContext', 'privileged'])
        : say('linux.ns.cgroup.container'),
    },
  ];
}

function pidNamespace(
  context: Context,
  at: (type: NamespaceType, scope: LinuxNamespace['scope'], ...fields: string[]) => LinuxNamespace,
): LinuxNamespace {
  if (onHost(context, 'hostPID')) return at('pid', 'host', 'hostPID');
  if (own(context.spec, 'shareProcessNamespace') === true) return at('pid', 'pod', 'shareProcessNamespace');
  const target = textOf(own(context.ref.value, 'targetContainerName'));
  if (context.ref.role === 'ephemeral' && target !== '') {
    const explanation = context.say('linux.ns.pid.target', { target }, [
      ...context.ref.path,
      'targetContainerName',
    ]);
    return { type: 'pid', scope: 'target', explanation };
  }
  return at('pid', 'container', 'shareProcessNamespace');
}
