import job from './examples/job.yaml?raw';
import minimal from './examples/minimal.yaml?raw';
import sidecar from './examples/sidecar.yaml?raw';
import web from './examples/web.yaml?raw';

/** Manifests to start from; a test checks that a server takes each of them without a word. */
export const examples = [
  { id: 'minimal', text: minimal },
  { id: 'web', text: web },
  { id: 'sidecar', text: sidecar },
  { id: 'job', text: job },
] as const;
