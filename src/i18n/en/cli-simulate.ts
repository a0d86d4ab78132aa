/** What `podwright simulate` says; what kubectl prints is kubectl's. */
export const cliSimulate = {
  secondsList: 'seconds from 0, separated by commas',
  seconds: 'a number of seconds from 0',
  simulateNoPod: (file: string) => `${file}: there is no Pod to simulate`,
  simulateRefused: (file: string) => `${file}: an API server rejects it, so nothing happens:`,
  worldUnread: (file: string, why: string) => `${file}: is not YAML: ${why}`,
  worldWrong: (file: string, path: string, why: string) =>
    `${file}: ${path === '' ? '(root)' : path}: ${why}`,
  'world.unknown-key': (key: string, allowed: string) => `there is no key ${key} here; there are ${allowed}`,
  'world.missing': (key: string) => `${key} is missing`,
  'world.choice': (value: string, allowed: string) => `${value} is none of ${allowed}`,
  'world.quantity': (value: string) => `${value} is not a quantity such as 500m or 64Mi`,
  'world.duplicate': (value: string) => `there are two of the name ${value}`,
  'world.type.map': 'must be a map',
  'world.type.list': 'must be a list',
  'world.type.text': 'must be a text',
  'world.type.name': 'must be a text that is not empty',
  'world.type.number': 'must be a number from 0',
  'world.type.whole': 'must be a whole number from 0',
  'world.type.boolean': 'must be true or false',
  'world.type.scalar': 'must be a text, a number, true or false',
  'world.type.items': (count: number) =>
    count === 1 ? 'must have at least 1 item' : `must be a list of ${count} items`,
} as const;
