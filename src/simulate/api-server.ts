import { safeSysctls } from '../pod/index.ts';
import { type Agenda, turns } from './agenda.ts';
import type { Cluster } from './cluster.ts';
import { rejectionOf } from './kubelet/admission.ts';
import { pressureEviction } from './kubelet/eviction.ts';
import { isGated, isOver, Published } from './kubelet/published.ts';
import type { Host } from './kubelet/state.ts';
import { PodWorker } from './kubelet/worker.ts';
import { listAt, type PodModel, textAt } from './pod-model.ts';
import type { Recorder } from './recorder.ts';
import type { Release } from './release.ts';
import { Runtime } from './runtime.ts';
import type { Asked } from './scheduler/filters.ts';
import { schedule } from './scheduler/index.ts';
import { TaintEviction, taintDisruption } from './taint-eviction.ts';
import type { Action, Behaviour } from './world.ts';

/** `PodReasonSchedulingGated` and what registry/core/pod/strategy.go says beside it. */
const gatedMessage = 'Scheduling is blocked due to non-empty scheduling gates';

/** The only scheduler of the cluster: a Pod that names another waits for it. */
const defaultScheduler = 'default-scheduler';

export interface PodWorldInput {
  readonly pod: PodModel;
  readonly cluster: Cluster;
  readonly asked: Asked;
  readonly release: Release;
  readonly latency: number;
  readonly behaviours: (container: string, start: number) => Behaviour;
  /** Containers of whose programs it is known what they do. */
  readonly known: ReadonlySet<string>;
}

/** A Pod in the API server, and who works on it: its life from the creation to the end. */
export class PodLife {
  readonly published: Published;
  gone: number | undefined;
  readonly #agenda: Agenda;
  readonly #recorder: Recorder;
  readonly #input: PodWorldInput;
  readonly #removedGates = new Set<string>();
  readonly #taints: TaintEviction;
  #host: Host | undefined;
  #worker: PodWorker | undefined;
  #stopped = false;
  #deletionGrace: number | undefined;

  constructor(agenda: Agenda, recorder: Recorder, input: PodWorldInput) {
    this.#agenda = agenda;
    this.#recorder = recorder;
    this.#input = input;
    this.published = new Published(input.pod);
    this.#taints = new TaintEviction(agenda, recorder, input.pod, () => {
      if (this.gone !== undefined || this.published.deletedAt !== undefined) return;
      this.published.setOther(taintDisruption);
      this.#delete(undefined);
    });
  }

  /** The Pod is created: gates hold it back, a name of a node sends it there, else the scheduler looks for one. */
  create(): void {
    const { pod } = this.#input;
    const name = textAt(pod.spec, 'nodeName');
    if (name !== '') {
      this.#recorder.step('boundByName', { node: name }, [[...pod.path, 'spec', 'nodeName']]);
      this.#bind(name);
    } else this.#schedule();
  }

  /** Something that people do. */
  act(action: Action): void {
    const { cluster, pod } = this.#input;
    switch (action.do) {
      case 'delete':
        this.#delete(action.gracePeriodSeconds);
        return;
      case 'kill': {
        const instance = this.#host?.runtime.latest(action.container);
        if (!instance || instance.ended) return;
        const { exitCode = 137 } = action;
        this.#recorder.of(instance.container, 'killedByUser', { exitCode });
        this.#host?.runtime.exitNow(instance, exitCode);
        return;
      }
      case 'removeGate': {
        const gates = listAt(pod.spec, 'schedulingGates').map((gate) => textAt(gate, 'name'));
        for (const gate of gates.filter((one) => action.name === undefined || one === action.name))
          this.#removedGates.add(gate);
        if (!isGated(pod, this.#removedGates)) {
          this.#recorder.step('gatesGone', {}, [[...pod.path, 'spec', 'schedulingGates']]);
          this.#schedule();
        }
        return;
      }
      case 'condition':
        this.published.setOther({ type: action.type, status: action.status });
        this.#worker?.wake();
        return;
      case 'memoryPressure':
        if (this.#host) this.#worker?.evict(pressureEviction(this.#host, action));
        return;
      default:
        if (cluster.apply(action)) this.#clusterChanged();
    }
  }

  /** A node or a claim changed: the scheduler and the controller of taints look again. */
  #clusterChanged(): void {
    this.#schedule();
    const { node: name } = this.published;
    const node = name === undefined ? undefined : this.#input.cluster.node(name);
    if (node && this.published.deletedAt === undefined) this.#taints.look(node);
  }

  /** Looks for a node, where the Pod has none and nothing holds it back. */
  #schedule(): void {
    const { pod, asked, cluster } = this.#input;
    if (this.published.node !== undefined || textAt(pod.spec, 'nodeName') !== '') return;
    if (isGated(pod, this.#removedGates)) {
      if (this.published.conditions.length > 0) return;
      this.#recorder.step('gated', {}, [[...pod.path, 'spec', 'schedulingGates']]);
      this.published.setOther({
        type: 'PodScheduled',
        status: 'False',
        reason: 'SchedulingGated',
        message: gatedMessage,
      });
      return;
    }
    const scheduler = textAt(pod.spec, 'schedulerName') || defaultScheduler;
    if (scheduler !== defaultScheduler) {
      if (this.#agenda.now === 0)
        this.#recorder.step('otherScheduler', { scheduler }, [[...pod.path, 'spec', 'schedulerName']]);
      return;
    }
    const { placement, message } = schedule(asked, cluster, this.#agenda.now);
    this.#recorder.placements.push(placement);
    if (placement.node !== undefined) {
      this.#recorder.tell(
        defaultScheduler,
        'Normal',
        'Scheduled',
        `Successfully assigned ${pod.namespace}/${pod.name} to ${placement.node}`,
      );
      this.#recorder.step('scheduled', { node: placement.node }, []);
      this.published.dropOther('PodScheduled');
      this.#bind(placement.node);
      return;
    }
    this.#recorder.tell(defaultScheduler, 'Warning', 'FailedScheduling', message);
    const refusals = [...placement.before, ...placement.nodes.flatMap(({ refusals: of }) => of)];
    this.#recorder.step(
      'unschedulable',
      { message },
      refusals.flatMap(({ paths }) => paths),
    );
    this.published.setOther({ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message });
  }

  /** The Pod has a node; its kubelet takes it, or not. A node that is not there has no kubelet. */
  #bind(name: string): void {
    const { pod, cluster, asked, release, latency, behaviours, known } = this.#input;
    this.published.node = name;
    this.published.changed = true;
    const node = cluster.node(name);
    if (!node) return;
    const rejection = rejectionOf(asked, node, safeSysctls);
    if (rejection) {
      const { reason, message, paths } = rejection;
      this.#recorder.event('Warning', reason, message);
      this.#recorder.step('rejectedByNode', { node: name, reason, message }, paths);
      this.published.reject(reason, `Pod was rejected: ${message}`);
      this.#stopped = true;
      this.#taints.look(node);
      return;
    }
    const runtime = new Runtime(this.#agenda, this.#recorder, pod, behaviours, () => this.#worker?.wake());
    const host: Host = {
      agenda: this.#agenda,
      recorder: this.#recorder,
      pod,
      release,
      cluster,
      node: name,
      runtime,
      knows: (container) => known.has(container),
      deletionGrace: () => this.#deletionGrace,
    };
    this.#host = host;
    this.#worker = new PodWorker(host, this.published, latency, () => this.#ended());
    this.#worker.start();
    this.#taints.look(node);
  }

  #ended(): void {
    this.#stopped = true;
    if (this.#deletionGrace !== undefined) this.#vanish();
  }

  /**
   * The deletion: `BeforeDelete` of apiserver's pkg/registry/rest/delete.go and `CheckGracefulDelete` of
   * pkg/registry/core/pod/strategy.go. Without a node, or when it is over, nobody has to be waited for.
   */
  #delete(asked: number | undefined): void {
    const { pod } = this.#input;
    const { now } = this.#agenda;
    // A deletion that is under way can only be shortened, by a period that is asked for.
    if (this.#deletionGrace !== undefined && (asked ?? this.#deletionGrace) >= this.#deletionGrace) return;
    const wanted = asked ?? pod.grace;
    const nobody = this.published.node === undefined || isOver(this.published.shown.phase) || this.#stopped;
    const grace = nobody ? 0 : wanted < 0 ? 1 : wanted;
    this.#recorder.step('deleted', { grace }, [[...pod.path, 'spec', 'terminationGracePeriodSeconds']]);
    if (grace === 0) {
      this.#vanish();
      return;
    }
    if (this.#deletionGrace !== undefined) {
      this.#deletionGrace = grace;
      return;
    }
    this.#deletionGrace = grace;
    this.published.deleted(now);
    this.#worker?.terminate();
  }

  #vanish(): void {
    if (this.gone !== undefined) return;
    this.gone = this.#agenda.now;
    this.#recorder.step('gone', {}, []);
  }

  /** Carries out actions at their times, before anything else of that instant. */
  plan(actions: readonly Action[]): void {
    for (const action of actions)
      this.#agenda.at(action.at, turns.programs, () => {
        if (this.gone === undefined) this.act(action);
      });
  }
}
