/** The rules that random objects rarely meet, one failing case each, by subject; `upstream.test.ts` has the others. */

import type { Accepted, Refused } from './testing.ts';
import * as containers from './testing-containers-rules.ts';
import * as objects from './testing-objects-rules.ts';
import * as pods from './testing-pods-rules.ts';
import * as volumes from './testing-volumes-rules.ts';
import * as workloads from './testing-workloads-rules.ts';

const subjects = [objects, pods, containers, volumes, workloads];

export const refused: Refused = subjects.flatMap(({ refused }) => refused);
export const accepted: Accepted = [objects, pods, containers, volumes].flatMap((subject) => subject.accepted);
