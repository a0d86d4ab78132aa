/** Sections of the form of a container: title key and fields in order; every field is in exactly one. */
export const containerSections = [
  { id: 'general', fields: ['name', 'image', 'imagePullPolicy', 'targetContainerName'] },
  { id: 'command', fields: ['command', 'args', 'workingDir'] },
  { id: 'ports', fields: ['ports'] },
  { id: 'environment', fields: ['env', 'envFrom'] },
  { id: 'resources', fields: ['resources', 'resizePolicy'] },
  { id: 'mounts', fields: ['volumeMounts', 'volumeDevices'] },
  { id: 'probes', fields: ['startupProbe', 'readinessProbe', 'livenessProbe'] },
  { id: 'lifecycle', fields: ['lifecycle', 'restartPolicy', 'restartPolicyRules'] },
  { id: 'security', fields: ['securityContext'] },
  {
    id: 'terminal',
    fields: ['stdin', 'stdinOnce', 'tty', 'terminationMessagePath', 'terminationMessagePolicy'],
  },
] as const;

export type SectionId = (typeof containerSections)[number]['id'];

/** Fields of ObjectMeta that people write; the server fills the others. */
export const metadataFirst = ['name', 'generateName', 'namespace', 'labels', 'annotations'];
