// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { Later } from './index.ts';

afterEach(cleanup);

it('leaves the first rendering to what is around it, unless somebody waits for it', () => {
  expect(renderToString(<Later>below</Later>)).not.toContain('below');
  expect(renderToString(<Later now>below</Later>)).toBe('below');
});

it('comes by itself after its turns', async () => {
  render(<Later turn={3}>below</Later>);
  expect(await screen.findByText('below')).toBeTruthy();
});

it('stays when nobody waits for it any more', () => {
  const later = (now: boolean) => (
    <Later turn={1_000_000} now={now}>
      <p>below</p>
    </Later>
  );
  const { rerender } = render(later(true));
  const shown = screen.getByText('below');
  rerender(later(false));
  expect(screen.getByText('below')).toBe(shown);
});
