import { writeNames } from '../assist/index.ts';
import {
  equalPath,
  type Json,
  keyOrderOf,
  nameEdits,
  type Path,
  type PathEdit,
  type PodInFile,
  planCreation,
  planRemoval,
  planRename,
  podInFile,
  type RenameProblem,
  unknownUses,
} from '../pod/index.ts';
import { editDocument, type Refusal, type YamlStream } from '../yaml/index.ts';
import type { EditPlan } from './analyst.ts';

/** What is to be done about a name; paths count from the root of the document. */
export type NameTask =
  /** Gives the thing that has the name at `path` another one, and all that refers to it. */
  | { readonly task: 'rename'; readonly document: number; readonly path: Path; readonly name: string }
  /** Writes another name where `from` stands at `path` and names nothing. */
  | {
      readonly task: 'replace';
      readonly document: number;
      readonly path: Path;
      readonly from: string;
      readonly to: string;
    }
  /** Takes the thing at `path` away with what can go with it. */
  | { readonly task: 'remove'; readonly document: number; readonly path: Path }
  /** Gives what is named at `path` and is not there; a port that is added has this number. */
  | { readonly task: 'create'; readonly document: number; readonly path: Path; readonly port?: number };

export type NamePlan = EditPlan | { readonly ok: false; readonly problem: RenameProblem };

/** Plans what is to be done about a name as text edits of the whole text. */
export function planNames(stream: YamlStream, task: NameTask): NamePlan {
  const { document, path } = task;
  const roots = stream.documents.map(({ value }) => value);
  if (stream.documents[document]?.value === undefined) return refused('unparsed', path);
  const pod = podInFile(roots, document, path);
  if (!pod) return task.task === 'rename' ? { ok: false, problem: 'no-name' } : refused('missing', path);
  switch (task.task) {
    case 'rename': {
      const plan = planRename(pod, path, task.name);
      return plan.ok ? writeNames(stream, plan.edits) : plan;
    }
    case 'replace': {
      const uses = unknownUses(pod).filter(({ name, path: at }) => name === task.from && equalPath(at, path));
      const found = uses.map((use) => ({ ...use, document }));
      return found.length === 0
        ? refused('missing', path)
        : writeNames(stream, nameEdits(pod, found, task.to));
    }
    case 'remove':
      return edited(stream, pod, planRemoval(pod, path)?.together);
    case 'create':
      return edited(stream, pod, planCreation(pod, path, task.port));
  }
}

function refused(reason: Refusal, path: Path): EditPlan {
  return { ok: false, reason, edit: { op: 'delete', path } };
}

function edited(
  stream: YamlStream,
  { document, podPath, root }: PodInFile,
  edits: readonly PathEdit[] | undefined,
): EditPlan {
  if (!edits) return refused('missing', podPath);
  return editDocument(stream, document, edits, { keyOrder: keyOrderOf(root as Json) });
}
