const crioDefaults = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FSETID',
  'FOWNER',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'NET_BIND_SERVICE',
  'KILL',
];

/** What a container gets that asks for nothing: containerd (as Docker) has 14, CRI-O 9. */
export const defaultCapabilities: Readonly<Record<'containerd' | 'cri-o', readonly string[]>> = {
  containerd: [...crioDefaults, 'MKNOD', 'NET_RAW', 'SETFCAP', 'SYS_CHROOT', 'AUDIT_WRITE'],
  'cri-o': crioDefaults,
};
