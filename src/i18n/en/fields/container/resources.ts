import type { ContainerFieldTexts } from '../../../types.ts';

/** Resources, resizing and restart rules. */
export const resources = {
  'ResourceRequirements.requests': {
    label: 'Requests',
    help: 'What is reserved: the scheduler looks for a node that still has this much to give. Left out: equal to the limit, or nothing where there is no limit.',
  },
  'ResourceRequirements.limits': {
    label: 'Limits',
    help: "The most that may be used: CPU above it is throttled, memory above it ends in an OOM kill. Left out: no limit but the node's and the Pod's.",
  },
  'ResourceRequirements.claims': {
    label: 'Device claims',
    help: "Which of the Pod's resource claims the container may use. Left out: none of the claimed devices.",
  },
  'ResourceClaim.name': {
    label: 'Claim',
    help: "The name of an entry in the Pod's `resourceClaims`. Required.",
  },
  'ResourceClaim.request': {
    label: 'Request',
    help: 'One request inside the claim. Left out: everything the claim was given.',
  },
  'ContainerResizePolicy.resourceName': {
    label: 'Resource',
    help: 'The resource the rule is about: `cpu` or `memory`. Required.',
  },
  'ContainerResizePolicy.restartPolicy': {
    label: 'When resized',
    help: '`NotRequired` changes it in the running container, `RestartContainer` restarts the container. Required in an entry.',
  },
  'ContainerRestartRule.action': {
    label: 'Action',
    help: 'What to do when the rule fits: `Restart` the container, or `RestartAllContainers` of the Pod. Required.',
  },
  'ContainerRestartRule.exitCodes': {
    label: 'Exit codes',
    help: 'The exit codes the rule is about. Required in effect: a rule without them is rejected.',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    label: 'Operator',
    help: '`In` fits when the exit code is in the list, `NotIn` when it is not. Required.',
  },
  'ContainerRestartRuleOnExitCodes.values': {
    label: 'Values',
    help: 'The exit codes to compare with, at most 255 of them. Left out: an empty list, which `In` never and `NotIn` always fits.',
  },
} as const satisfies Partial<ContainerFieldTexts>;
