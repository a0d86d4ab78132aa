import { describe, expect, it } from 'vitest';
import { askedPort } from './asks.ts';

const shell = (script: string) => askedPort(['/bin/sh', '-c', script]);

describe('the port of its own Pod that a command asks', () => {
  it.each([
    [['nc', '-z', 'localhost', '6379'], 6379, undefined],
    [['nc', '-zv', '-w', '1', '127.0.0.1', '80'], 80, undefined],
    [['curl', '-f', 'http://localhost:8080/healthz?full=1'], 8080, '/healthz?full=1'],
    [['curl', '-sS', '-o', '/dev/null', 'localhost'], 80, '/'],
    [['/usr/bin/wget', '--spider', '-q', 'http://127.0.0.1:3000/ready'], 3000, '/ready'],
  ])('%j', (command, port, path) => {
    expect(askedPort(command)).toMatchObject({ port, ...(path === undefined ? {} : { path }) });
  });

  it('also in a shell that adds nothing', () => {
    expect(shell('nc -z localhost 80')?.port).toBe(80);
    expect(shell('curl -fs http://localhost:80/x > /dev/null 2>&1 || exit 1')).toEqual({
      port: 80,
      path: '/x',
      failsAbove: 399,
    });
    expect(shell('curl http://localhost:80/x || false')?.failsAbove).toBe(599);
  });

  it.each([
    ['nc', '-l', '-p', '80'],
    ['nc', '-z', 'db', '5432'],
    ['curl', 'http://other:80/'],
    ['sh', '-c', 'nc -z localhost 80; true'],
    ['sh', '-c', 'nc -z localhost $PORT'],
    ['sh', '-c', 'nc -z localhost 80 || echo not yet'],
    ['sh', '-c', 'nc -z localhost 80\ntrue'],
    ['redis-cli', 'ping'],
  ])('not of %j', (...command) => {
    expect(askedPort(command)).toBeUndefined();
  });
});
