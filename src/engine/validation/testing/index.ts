/** The rules that random objects rarely meet, one failing case each, by subject; `upstream.test.ts` has the others. */

import * as containers from './containers.ts';
import * as objects from './objects.ts';
import type { Accepted, Refused } from './objects-of.ts';
import * as pods from './pods.ts';
import * as volumes from './volumes.ts';
import * as workloads from './workloads.ts';

const subjects = [objects, pods, containers, volumes, workloads];

export const refused: Refused = subjects.flatMap(({ refused }) => refused);
export const accepted: Accepted = [objects, pods, containers, volumes].flatMap((subject) => subject.accepted);
