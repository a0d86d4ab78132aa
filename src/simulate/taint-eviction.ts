import { type Agenda, type Entry, turns } from './agenda.ts';
import type { NodeState } from './cluster.ts';
import { listAt, numberAt, type PodModel } from './pod-model.ts';
import type { Recorder } from './recorder.ts';
import { tolerates } from './scheduler/tolerates.ts';

/** The condition that goes with the deletion: `addConditionAndDeletePod`. */
export const taintDisruption = {
  type: 'DisruptionTarget',
  status: 'True',
  reason: 'DeletionByTaintManager',
  message: 'Taint manager: deleting due to NoExecute taint',
} as const;

/**
 * Deletes a Pod from a node that has a NoExecute taint: the controller of pkg/controller/tainteviction/taint_eviction.go. A
 * toleration with `tolerationSeconds` puts it off; one without them lets the Pod stay.
 */
export class TaintEviction {
  readonly #agenda: Agenda;
  readonly #recorder: Recorder;
  readonly #pod: PodModel;
  readonly #evict: () => void;
  #planned: { readonly since: number; readonly entry: Entry } | undefined;

  constructor(agenda: Agenda, recorder: Recorder, pod: PodModel, evict: () => void) {
    this.#agenda = agenda;
    this.#recorder = recorder;
    this.#pod = pod;
    this.#evict = evict;
  }

  /** `processPodOnNode`: the node got the Pod, or other taints. */
  look(node: NodeState): void {
    const { now } = this.#agenda;
    const taints = node.taints.filter(({ effect }) => effect === 'NoExecute');
    if (taints.length === 0) {
      this.#cancel();
      return;
    }
    const tolerations = listAt(this.#pod.spec, 'tolerations');
    const used = taints.map((taint) => tolerations.findIndex((one) => tolerates(one, taint)));
    const at = used.indexOf(-1);
    const { key = '', value = '' } = taints[Math.max(at, 0)] ?? {};
    const params = { node: node.name, taint: `${key}${value === '' ? '' : `=${value}`}:NoExecute` };
    const paths = [[...this.#pod.path, 'spec', 'tolerations']];
    if (at >= 0) {
      this.#cancel();
      this.#recorder.step('taintEvicts', params, paths);
      this.#fire();
      return;
    }
    const seconds = leastSeconds(used.map((i) => numberAt(tolerations[i], 'tolerationSeconds')));
    if (seconds === undefined) {
      this.#cancel();
      return;
    }
    // What is planned stays as long as it comes before what would be planned now.
    const since = this.#planned?.since ?? now;
    if (this.#planned && since + seconds < now + seconds) return;
    this.#cancel();
    this.#recorder.step('taintTolerated', { ...params, seconds }, paths);
    const entry = this.#agenda.at(since + seconds, turns.programs, () => {
      this.#planned = undefined;
      this.#recorder.step('taintEvicts', params, paths);
      this.#fire();
    });
    this.#planned = { since, entry };
  }

  #fire(): void {
    this.#tell('Marking for deletion');
    this.#evict();
  }

  #cancel(): void {
    if (!this.#planned) return;
    this.#planned.entry.off = true;
    this.#planned = undefined;
    this.#tell('Cancelling deletion of');
  }

  #tell(what: string): void {
    const { namespace, name } = this.#pod;
    this.#recorder.tell(
      'taint-eviction-controller',
      'Normal',
      'TaintManagerEviction',
      `${what} Pod ${namespace}/${name}`,
    );
  }
}

/** `getMinTolerationTime`: undefined where every taint is tolerated for ever. */
function leastSeconds(all: readonly (number | undefined)[]): number | undefined {
  const said = all.filter((seconds) => seconds !== undefined);
  return said.length === 0 ? undefined : Math.max(0, Math.min(...said));
}
