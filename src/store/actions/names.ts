import type { Path, RenameProblem } from '../../pod/index.ts';
import type { EditPlan } from '../analyst.ts';
import type { Gateway } from '../gateway.ts';
import type { NameTask } from '../names.ts';
import type { EditOutcome } from '../types.ts';

/** A name may be refused for reasons of its own, which are said where it is typed. */
export type NameOutcome = EditOutcome | { readonly ok: false; readonly reason: RenameProblem };

/** What changes names and what refers to them; each is one step of undo. Paths count from the current document's root. */
export interface NameActions {
  /**
   * Gives the thing whose name stands at a path another name, and all that refers to it, in other documents too. For when a
   * name is done: half of one might be the name of something else. Where no name stands yet, or something
   * that is none, it is written.
   */
  renameEverywhere(path: Path, name: string): Promise<NameOutcome>;
  /** Takes the thing at a path away, with mounts, probes and all else that can go with it. */
  removeWithUses(path: Path): Promise<NameOutcome>;
  /**
   * Gives the Pod what is named at a path and is not there.
   * @param port the number of a port, where no port of the container waits for a name
   */
  createMissing(path: Path, port?: number): Promise<NameOutcome>;
  /** Writes the name that was meant where one stands that names nothing. */
  replaceUnknown(path: Path, from: string, to: string): Promise<NameOutcome>;
}

export function nameActions(gateway: Gateway): NameActions {
  const { analysis } = gateway;

  async function carryOut(task: NameTask): Promise<NameOutcome> {
    let problem: RenameProblem | undefined;
    const toPlan = (plan: Awaited<ReturnType<typeof analysis.planNames>>): EditPlan => {
      if (!('problem' in plan)) return plan;
      problem = plan.problem;
      return { ok: true, edits: [] };
    };
    const outcome = await gateway.carryOut(() => {
      problem = undefined;
      const planned = analysis.planNames(task);
      return planned instanceof Promise ? planned.then(toPlan) : toPlan(planned);
    });
    return problem ? { ok: false, reason: problem } : outcome;
  }

  return {
    async renameEverywhere(path, name) {
      const document = gateway.currentDocument();
      const outcome = await carryOut({ task: 'rename', document, path, name });
      if (outcome.ok || outcome.reason !== 'no-name' || name === '') return outcome;
      return gateway.edit(document, [{ op: 'set', path, value: name }]);
    },
    removeWithUses: (path) => carryOut({ task: 'remove', document: gateway.currentDocument(), path }),
    createMissing: (path, port) =>
      carryOut({
        task: 'create',
        document: gateway.currentDocument(),
        path,
        ...(port === undefined ? {} : { port }),
      }),
    replaceUnknown: (path, from, to) =>
      carryOut({ task: 'replace', document: gateway.currentDocument(), path, from, to }),
  };
}
