/** Memory capacity in bytes of the node that numbers are shown for, until the person names another: 8 GiB. */
export const defaultNodeMemory = 8 * 2 ** 30;

/** CPUs of that node. */
export const defaultNodeCpu = 4;
