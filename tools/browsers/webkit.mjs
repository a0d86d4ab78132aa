import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from './programs.mjs';

/** WebDriver's code points of the keys that are no characters. */
const codes = { Tab: '\uE004', Enter: '\uE007', Control: '\uE009', Escape: '\uE00C', Delete: '\uE017' };

/** Debian keeps WebKit's small browser beside its libraries. */
function miniBrowser() {
  const libraries = '/usr/lib';
  for (const machine of existsSync(libraries) ? readdirSync(libraries) : [])
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const file = join(libraries, machine, version, 'MiniBrowser');
      if (existsSync(file)) return file;
    }
  return undefined;
}

/** Where there is no screen, one that nobody sees. */
function screen() {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { env: {}, stop: () => undefined };
  const program = programOf(['Xvfb']);
  if (!program) return undefined;
  const number = 90 + (process.pid % 900);
  const server = spawn(program, [`:${number}`, '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  return { env: { DISPLAY: `:${number}`, GDK_BACKEND: 'x11' }, stop: () => server.kill() };
}

/** What goes wrong in the page is kept in it, for WebDriver tells nothing of the console. */
function listen() {
  if (window.podwrightProblems) return;
  window.podwrightProblems = [];
  addEventListener('error', ({ message }) => window.podwrightProblems.push(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) =>
    window.podwrightProblems.push(`uncaught: ${reason?.message ?? reason}`),
  );
}

/** WebKit's GTK port, driven by WebDriver. */
export async function webkit() {
  const program = programOf(['WebKitWebDriver']);
  const binary = miniBrowser();
  const shown = program && binary && screen();
  if (!shown) return undefined;
  const port = 21_000 + (process.pid % 9000);
  const server = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...shown.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const stop = () => {
    server.kill();
    shown.stop();
  };
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message ?? ''}`);
    return value;
  };
  try {
    for (let tries = 0; ; tries++) {
      try {
        await ask('GET', '/status');
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
    const browserOptions = { binary, args: ['--automation'] };
    const made = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    const session = `/session/${made.sessionId}`;
    await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1440, height: 950 });
    const act = (actions) => ask('POST', `${session}/actions`, { actions });
    const strike = (keys) =>
      act([
        {
          type: 'key',
          id: 'keyboard',
          actions: keys.map(([type, value]) => ({ type, value })),
        },
      ]);
    const run = (code, ...args) =>
      ask('POST', `${session}/execute/sync`, { script: `return (${code}).apply(null, arguments)`, args });
    return {
      name: `WebKitGTK ${made.capabilities.browserVersion}`,
      problems: () => run(() => window.podwrightProblems ?? []),
      async open(url) {
        await ask('POST', `${session}/url`, { url });
        await run(listen);
      },
      run,
      click: ({ x, y }) =>
        act([
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ]),
      type: (text) =>
        strike(
          [...text].flatMap((letter) => [
            ['keyDown', letter],
            ['keyUp', letter],
          ]),
        ),
      press(key, ...held) {
        const keys = [...held, key].map((each) => codes[each] ?? each);
        return strike([
          ...keys.map((each) => ['keyDown', each]),
          ...keys.toReversed().map((each) => ['keyUp', each]),
        ]);
      },
      async close() {
        await ask('DELETE', session).catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
