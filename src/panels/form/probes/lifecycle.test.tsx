// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Json } from '../../../pod/index.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { choose, renderForm } from '../testing.tsx';

afterEach(cleanup);

const part = { kind: 'container', list: 'containers', index: 0 } as const;
const first = ['spec', 'containers', 0] as const;
const ports: Json = [{ name: 'http', containerPort: 8080 }];

function render(container: Record<string, Json> = {}, grace?: number) {
  const form = renderForm(
    minimalPod(...Object.entries(container).map(([key, value]) => [[...first, key], value] as const), [
      ['spec', 'terminationGracePeriodSeconds'],
      grace,
    ]),
    part,
  );
  const head = screen.getByRole('button', { name: /^Lifecycle/ });
  if (head.getAttribute('aria-expanded') === 'false') fireEvent.click(head);
  return form;
}

const kind = (hook: string) => screen.getByRole('combobox', { name: `${hook}: kind` });

it('a sleep is written at once, and nothing takes the whole of it away', async () => {
  const form = render();
  await choose(kind('Before stop'), 'Sleep');
  expect(form.at(...first, 'lifecycle')).toEqual({ preStop: { sleep: { seconds: 5 } } });
  await choose(kind('Before stop'), 'Nothing');
  expect(form.at(...first, 'lifecycle')).toBeUndefined();
});

it('asks the port of the container, and switching keeps it', async () => {
  const form = render({ ports });
  await choose(kind('After start'), 'HTTP');
  expect(form.at(...first, 'lifecycle')).toEqual({ postStart: { httpGet: { port: 'http' } } });
});

it('offers TCP only where it is set', async () => {
  render({ lifecycle: { preStop: { tcpSocket: { port: 80 } } } });
  await act(async () => void fireEvent.click(kind('After start')));
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    'Nothing',
    'Command',
    'HTTP',
    'Sleep',
  ]);
  expect(kind('Before stop').textContent).toBe('TCP');
});

it('says when it is told to stop and when it is killed', () => {
  render({ lifecycle: { preStop: { sleep: { seconds: 5 } } } }, 20);
  expect(
    screen.getByText('The hook sleeps for 5 s. SIGTERM at 5 s. SIGKILL at 20 s, if it still runs.', {
      exact: false,
    }),
  ).toBeTruthy();
});

it('says that a hook which takes all the time is cut off', () => {
  render({ lifecycle: { preStop: { sleep: { seconds: 50 } } } }, 20);
  expect(
    screen.getByText(/SIGTERM at 20 s\. SIGKILL at 22 s, if it still runs\. The hook is cut off/),
  ).toBeTruthy();
});

it('has the stop signal', () => {
  render();
  expect(document.querySelector('[data-path="spec.containers[0].lifecycle.stopSignal"]')).toBeTruthy();
});
