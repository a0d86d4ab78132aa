import type { ContainerFieldDetails } from '../../../types.ts';

/** ContainerPort. */
export const ports: ContainerFieldDetails = {
  'ContainerPort.containerPort': {
    more: 'The number should be the one the program really listens on; nothing redirects it. A program that listens on `127.0.0.1` only cannot be reached from other Pods, whatever stands here. Two containers of one Pod share the network and cannot listen on the same port.',
    mistake:
      'Writing the port clients should use: the mapping from 80 to 8080 belongs into the Service, as `port` and `targetPort`.',
  },
  'ContainerPort.name': {
    more: 'At most 15 lower-case letters, digits and single `-`, with at least one letter. A named port lets the number differ between versions of the Pod while the Service stays as it is. Within a container a name may occur once; across containers it should as well, since a Service takes the first it finds.',
    mistake: 'A name longer than 15 characters, such as `metrics-endpoint`: the API server rejects it.',
  },
  'ContainerPort.protocol': {
    more: 'To use one number for both TCP and UDP, as DNS does, write two entries. SCTP works only where the network plugin supports it.',
    mistake:
      'Patching a list that has the same number twice with `kubectl apply`: client-side merging tells entries apart by number alone and can lose one.',
  },
  'ContainerPort.hostPort': {
    more: "The network plugin forwards the node's port to the Pod. The scheduler does not put two Pods that ask for the same port, protocol and host IP on one node, so a Deployment gets at most one replica per node. With `hostNetwork` there is nothing to forward, and the value must equal the container port. The level Baseline of the Pod Security Standards forbids host ports.",
    mistake:
      'Using it to publish an application: clients must know the node, and replicas run out of nodes. A Service of type NodePort or LoadBalancer does this.',
  },
  'ContainerPort.hostIP': {
    more: 'It narrows a host port down, for instance to `127.0.0.1` for programs on the node only. It has no meaning without a host port.',
  },
};
