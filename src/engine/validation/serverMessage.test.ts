import { expect, test } from 'vitest';
import {
  duplicate,
  forbidden,
  invalid,
  notSupported,
  required,
  tooLong,
  tooMany,
  unknownField,
} from './errors.ts';
import { serverMessage } from './serverMessage.ts';

const image = ['spec', 'containers', 0, 'image'];

test.each([
  [required(image), 'spec.containers[0].image: Required value'],
  [required(image, 'must be set'), 'spec.containers[0].image: Required value: must be set'],
  [
    notSupported(
      ['spec', 'containers', 0, 'ports', 0, 'protocol'],
      'Tcp',
      ['SCTP', 'TCP', 'UDP'],
      'not-supported',
      {
        params: { field: 'protocol', value: 'Tcp' },
      },
    ),
    'spec.containers[0].ports[0].protocol: Unsupported value: "Tcp": supported values: "SCTP", "TCP", "UDP"',
  ],
  [
    unknownField(['spec', 'containers', 0, 'imagee'], 'unknown-field', { params: { field: 'imagee' } }),
    'unknown field "spec.containers[0].imagee"',
  ],
  [
    invalid(['spec', 'priority'], -1, 'must be more', 'negative', { params: { value: -1 } }),
    'spec.priority: Invalid value: -1: must be more',
  ],
  [
    duplicate(['metadata', 'labels', 'a.b/c'], 'x', 'duplicate-name', { params: { value: 'x' } }),
    'metadata.labels[a.b/c]: Duplicate value: "x"',
  ],
  [forbidden(['spec'], 'not now', 'forbidden', { params: { field: 'spec' } }), 'spec: Forbidden: not now'],
  [tooLong(['spec', 'hostname'], 64), 'spec.hostname: Too long: may not be more than 64 bytes'],
  [tooMany(['a'], 4, 3), 'a: Too many: 4: must have at most 3 items'],
])('prints as the server: %#', (issue, text) => {
  expect(serverMessage(issue)).toBe(text);
});
