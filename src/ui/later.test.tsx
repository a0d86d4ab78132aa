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

it('comes by itself after its turns, and stays when nobody waits for it any more', async () => {
  const { rerender } = render(
    <Later turn={3}>
      <p>below</p>
    </Later>,
  );
  const shown = await screen.findByText('below');
  rerender(
    <Later turn={3} now>
      <p>below</p>
    </Later>,
  );
  rerender(
    <Later turn={3}>
      <p>below</p>
    </Later>,
  );
  expect(screen.getByText('below')).toBe(shown);
});
