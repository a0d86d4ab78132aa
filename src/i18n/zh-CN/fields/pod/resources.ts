import type { PodFieldTexts } from '../../../types.ts';

export const resourcesTexts = {
  'PodSpec.resources': {
    label: 'Pod 级资源',
    help: '整个 Pod 的 CPU、内存和巨页，由各容器共享。不写时由各容器的值相加。',
  },
  'PodSpec.resourceClaims': {
    label: '资源申领',
    help: 'Pod 需要的设备，以动态资源分配的申领表示。容器通过名称使用它。',
  },
  'PodSpec.overhead': {
    label: 'Pod 开销',
    help: 'Pod 沙箱本身的资源消耗，由准入控制器根据运行时类填写，清单里不要写。',
  },
  'PodSpec.runtimeClassName': {
    label: '运行时类',
    help: 'RuntimeClass 的名称，例如用于 gVisor 或 Kata。不写时使用节点的默认运行时。',
  },
  'PodSpec.os': {
    label: '操作系统',
    help: '声明容器面向哪种系统，以便 API 服务器检查字段。不写则不作假定。',
  },
  'PodOS.name': {
    label: '操作系统',
    help: '`linux` 或 `windows`。节点系统不符时 kubelet 拒绝该 Pod。',
  },
  'PodResourceClaim.name': {
    label: 'Pod 内名称',
    help: '容器引用时使用的名称，在 Pod 内唯一。',
  },
  'PodResourceClaim.resourceClaimName': {
    label: '已有申领',
    help: '同一名字空间中 ResourceClaim 的名称，可由多个 Pod 共用。',
  },
  'PodResourceClaim.resourceClaimTemplateName': {
    label: '申领模板',
    help: 'ResourceClaimTemplate 的名称，每个 Pod 由此获得自己的申领，随 Pod 一起删除。',
  },
} satisfies Partial<PodFieldTexts>;
