import type { Page } from '@playwright/test';
import { type Answer, builtFile, builtFiles, refuse } from '../build.ts';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

/** Every file of the build, by the journey below that keeps it from the page. */
const groups = {
  script: [
    'rolldown-runtime.js',
    'vendor.js',
    'pod.js',
    'yaml.js',
    'words.js',
    'store.js',
    'idle.js',
    'ui.js',
    'form-part.js',
    'index.js',
  ],
  sheet: ['vendor.css', 'ui.css', 'form-part.css', 'index.css'],
  language: ['en.js', 'zh-CN.js'],
  judgement: [
    'judge.js',
    'analyze.js',
    'digits.js',
    'serverMessage.js',
    'en/judgement.js',
    'zh-CN/judgement.js',
  ],
  /** The server's own answer, loaded by the panels that show some of it. */
  server: ['server.js', 'simulate.js', 'dropped.js', 'print.js'],
  panel: [
    'issues',
    'map',
    'resources',
    'security',
    'effect',
    'simulation',
    'explain',
    'process',
    'linux',
    'around',
  ].flatMap((name) => [`${name}.js`, `${name}.css`]),
  /** What plays Pods, and its words. */
  simulation: ['simulator.js', 'en/simulation.js', 'zh-CN/simulation.js'],
  /** Loaded when lessons are first opened, and again when they are opened again. */
  lessons: [
    'lesson-mode.js',
    'lesson-mode.css',
    'en/lesson-page.js',
    'zh-CN/lesson-page.js',
    'fix.js',
    ...[
      '01-containers',
      '02-resources',
      '03-probes',
      '04-life-cycle',
      '05-configuration',
      '06-storage',
      '07-security',
      '08-identity',
      '09-nodes',
      '10-windows-and-conversion',
      '11-repair',
    ].map((name) => `${name}.js`),
  ],
  imports: ['en/imports.js', 'zh-CN/imports.js', 'bring.js', 'bring.css'],
  around: ['en/around.js', 'zh-CN/around.js'],
  form: ['form.js', 'form.css'],
  examples: ['gallery.js', 'gallery.css'],
  /** What the form, the examples, panels and the judgement have in common. */
  common: ['pod-later.js', 'place-text.js'],
  reference: ['descriptions.js'],
  share: ['share.js', 'share.css', 'link.js'],
  embed: ['EmbedLayout.js', 'EmbedLayout.css'],
  search: ['dialogs.js', 'dialogs.css'],
  lineDiff: ['line-diff.js'],
  drafts: ['kept.js', 'kept.css', 'drafts.js', 'disk.js', 'offline.js'],
  editor: [
    'monaco-base.js',
    'monaco-model.js',
    ...[
      'lists',
      'menus',
      'commands',
      'view',
      'widget',
      'search',
      'trees',
      'suggest',
      'features',
      'services',
    ].flatMap((name) => [`monaco-${name}.js`, `monaco-${name}.css`]),
    'Editor.js',
    'Editor.css',
  ],
  /** The page works without these, and has nothing to say about it: the editor does their work, or does without. */
  silent: ['editor.worker.js', 'codicon.ttf', 'zh-cn.js'],
  /** See faults-worker.spec.ts. */
  worker: ['worker.js'],
};

test('no file of the build is forgotten', () => {
  expect([...builtFiles().keys()].sort()).toEqual(Object.values(groups).flat().sort());
});

interface Kept {
  readonly page: Page;
  readonly refused: Set<string>;
}

async function keepBack({ page, refused }: Kept, names: readonly string[], answer: Answer = 'not found') {
  const files = names.map(builtFile);
  for (const file of files) refused.add(file);
  const allowed = await Promise.all(files.map((file) => refuse(page, file, answer)));
  return async () => {
    for (const allow of allowed) await allow();
  };
}

const tryAgain = (page: Page, words: string | RegExp, button = 'Try again') =>
  page.getByRole('alert').filter({ hasText: words }).getByRole('button', { name: button, exact: true });

/** The text can be edited, the outline follows, and the status bar is there. */
async function expectUsable({ form, outline, status }: Workbench): Promise<void> {
  await form.example('minimal').click();
  await outline.metadata().click();
  await form.field('ObjectMeta.name').fill('renamed');
  await expect(form.field('ObjectMeta.name')).toHaveValue('renamed');
  await expect(status.region).toBeVisible();
}

async function expectText(page: Page, text: string): Promise<void> {
  await expect(page.locator('[data-region="yaml"]')).toContainText(text);
}

test('without any one of the scripts nothing runs, and the page says so', async ({
  context,
  page,
  refused,
}) => {
  // The sentence stands after seconds of an animation: no reason to sit through them.
  const animations = await context.newCDPSession(page);
  await animations.send('Animation.enable');
  await animations.send('Animation.setPlaybackRate', { playbackRate: 50 });
  const again = page.getByRole('link', { name: 'load the page again' });
  const workbench = new Workbench(page);
  for (const name of groups.script) {
    await test.step(name, async () => {
      const allow = await keepBack({ page, refused }, [name]);
      await page.goto('/', { waitUntil: 'commit' });
      await expect(again).toBeVisible();
      await expect(page.getByRole('link', { name: '重新加载页面' })).toBeVisible();
      await expect(workbench.header.file).toBeHidden();
      await allow();
    });
  }
  await animations.send('Animation.setPlaybackRate', { playbackRate: 1 });
  await again.click();
  // The scripts need each other: a page that works has them all.
  await expectUsable(workbench);
});

for (const [name, answer] of [
  ['vendor.css', 'not found'],
  ['index.css', 'a page'],
] as const) {
  test(`without ${name} the page is plain and works`, async ({ page, refused }) => {
    const allow = await keepBack({ page, refused }, [name], answer);
    const workbench = new Workbench(page);
    await workbench.open();
    const again = tryAgain(page, workbench.texts.ui['fault.styles']);
    await expect(again).toBeVisible();
    await expectUsable(workbench);
    await allow();
    await again.click();
    await expect(again).toBeHidden();
    // Outline, form and text stand side by side again.
    await expect.poll(async () => (await workbench.outline.region.boundingBox())?.width).toBeLessThan(300);
  });
}

test('without English texts the page speaks Chinese, and says so in English', async ({ page, refused }) => {
  const allow = await keepBack({ page, refused }, ['en.js']);
  const workbench = new Workbench(page);
  await workbench.open();
  await expectUsable(workbench.inChinese());
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await allow();
  await tryAgain(page, 'The English texts').click();
  await expect(workbench.outline.metadata()).toBeVisible();
  await expect(workbench.form.field('ObjectMeta.name')).toHaveValue('renamed');
  await workbench.status.expectAccepted();
});

test('without any texts the first script says so', async ({ page, refused }) => {
  const allow = await keepBack({ page, refused }, groups.language);
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('界面文本没有加载成功');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('its texts could not be loaded');
  await allow();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectUsable(new Workbench(page));
});

for (const name of ['judge.js', 'analyze.js', 'digits.js', 'serverMessage.js', 'en/judgement.js']) {
  test(`without ${name} nothing is judged, and the page says so`, async ({ page, refused }) => {
    const allow = await keepBack({ page, refused }, [name]);
    const workbench = new Workbench(page);
    await workbench.open();
    await expectUsable(workbench);
    await expect(workbench.status.region).toContainText(workbench.texts.ui['status.notJudged']);
    await allow();
    await tryAgain(page, workbench.texts.ui['fault.judgement']).click();
    await workbench.status.expectAccepted();
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  });
}

test('without the server’s own answer the panel says so, and it comes when asked again', async ({
  page,
  refused,
}) => {
  const allow = await keepBack({ page, refused }, ['server.js']);
  const workbench = new Workbench(page);
  await workbench.open();
  await expectUsable(workbench);
  await workbench.dock.open('effect');
  await tryAgain(page, workbench.texts.ui['fault.judgement']).waitFor();
  await allow();
  await tryAgain(page, workbench.texts.ui['fault.judgement']).click();
  await expect(
    workbench.dock.panel.getByRole('row', { name: /terminationGracePeriodSeconds|imagePullPolicy/ }),
  ).toBeVisible();
});

for (const kind of ['js', 'css'] as const) {
  test(`panels without their ${kind} say so, and come when asked again`, async ({ page, refused }) => {
    const workbench = new Workbench(page);
    const { dock, texts } = workbench;
    const kept = await keepBack({ page, refused }, [`issues.${kind}`]);
    await workbench.open();
    await expectUsable(workbench);
    for (const name of [
      'issues',
      'map',
      'resources',
      'security',
      'effect',
      'explain',
      'process',
      'linux',
      'around',
    ] as const) {
      const answer = kind === 'css' ? 'a page' : 'not found';
      const allow = name === 'issues' ? kept : await keepBack({ page, refused }, [`${name}.${kind}`], answer);
      await dock.open(name);
      const again = tryAgain(page, texts.ui['fault.panel'](texts.ui[`dock.${name}`]));
      await again.click();
      await expect(again).toBeVisible();
      await allow();
      await again.click();
      await expect(again).toBeHidden();
      await expect(dock.panel).not.toBeEmpty();
    }
  });
}

for (const name of ['simulator.js', 'en/simulation.js']) {
  test(`without ${name} the panel of the simulation says so, and plays when asked again`, async ({
    page,
    refused,
  }) => {
    const allow = await keepBack({ page, refused }, [name]);
    const workbench = new Workbench(page);
    await workbench.open();
    await workbench.header.openExample('minimal');
    await workbench.dock.open('simulation');
    const again = tryAgain(page, workbench.texts.ui['fault.panel'](workbench.texts.ui['dock.simulation']));
    await expect(again).toBeVisible();
    await allow();
    await again.click();
    await expect(workbench.dock.panel.getByRole('slider', { name: 'Time' })).toBeVisible();
  });
}

test('without the examples the start page says so, and they come when asked again', async ({
  page,
  refused,
}) => {
  const allow = await keepBack({ page, refused }, groups.examples);
  const workbench = new Workbench(page);
  const { form, outline, texts } = workbench;
  await workbench.open();
  await form.example('minimal').click();
  await expect(
    form.region.getByRole('status').filter({ hasText: texts.ui['start.exampleFailed'] }),
  ).toBeVisible();
  await allow();
  await form.example('minimal').click();
  await expect(outline.metadata()).toBeVisible();
});

test('without the form the rest of the page works, and the form comes when asked again', async ({
  page,
  refused,
}) => {
  const allow = await keepBack({ page, refused }, groups.form.slice(0, 1));
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.form.example('minimal').click();
  const again = tryAgain(page, workbench.texts.ui['fault.panel'](workbench.texts.ui['region.form']));
  await expect(again).toBeVisible();
  await expectText(page, 'kind: Pod');
  await allow();
  await again.click();
  await workbench.outline.metadata().click();
  await workbench.form.field('ObjectMeta.name').fill('renamed');
  await expectText(page, 'name: renamed');
});

test('without what later parts have in common the page says so, and they come when asked again', async ({
  page,
  refused,
}) => {
  const allow = await keepBack({ page, refused }, groups.common);
  const workbench = new Workbench(page);
  const { form, outline, status, texts } = workbench;
  await workbench.open();
  await form.example('minimal').click();
  await expect(
    form.region.getByRole('status').filter({ hasText: texts.ui['start.exampleFailed'] }),
  ).toBeVisible();
  const again = tryAgain(page, texts.ui['fault.judgement']);
  await expect(again).toBeVisible();
  await allow();
  await again.click();
  await expect(again).toBeHidden();
  await form.example('minimal').click();
  await outline.metadata().click();
  await expect(form.field('ObjectMeta.name')).toBeVisible();
  await status.expectAccepted();
});

test('without the part that shares the page says so, and it comes when asked again', async ({
  page,
  refused,
}) => {
  const allow = await keepBack({ page, refused }, groups.share);
  const workbench = new Workbench(page);
  const { header, form, texts } = workbench;
  await workbench.open();
  await form.example('minimal').click();
  await header.share();
  const told = form.region.getByRole('alert').filter({ hasText: texts.ui['notice.notLoaded'] });
  await expect(told).toBeVisible();
  await allow();
  await header.share();
  await expect(page.getByRole('dialog', { name: texts.ui['share.title'] })).toBeVisible();
});

test('without the API reference the explanation stands', async ({ page, refused }) => {
  const allow = await keepBack({ page, refused }, groups.reference);
  const workbench = new Workbench(page);
  await workbench.open();
  await expectUsable(workbench);
  const panel = await workbench.dock.open('explain');
  await panel.getByText(workbench.texts.ui['explain.upstream']).click();
  const again = tryAgain(page, workbench.texts.ui['explain.upstreamFailed']);
  await expect(again).toBeVisible();
  await allow();
  await again.click();
  await expect(panel.locator('details')).toContainText(/must be unique within a namespace/);
});

for (const [name, answer] of [
  ['monaco-model.js', 'not found'],
  ['monaco-view.css', 'a page'],
  ['monaco-services.js', 'a page'],
  ['Editor.js', 'not found'],
  ['Editor.css', 'a page'],
] as const) {
  test(`without ${name} the text is edited in a plain field`, async ({ page, refused }) => {
    const allow = await keepBack({ page, refused }, [name], answer);
    const workbench = new Workbench(page);
    const { yaml, form, outline, texts } = workbench;
    await workbench.open();
    await form.example('minimal').click();
    const plain = yaml.region.getByRole('textbox', { name: texts.ui['yaml.plain'], exact: true });
    await plain.fill(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: typed\n    image: nginx:1.27\n',
    );
    await outline.part('typed').click();
    await form.field('Container.image').fill('redis:7');
    await expect(plain).toHaveValue(/image: redis:7/);
    await allow();
    await tryAgain(page, texts.ui['yaml.loadFailed']).click();
    await expect(yaml.editor).toBeAttached();
    await expectText(page, 'redis:7');
  });
}

test('without its worker and its icons the editor works', async ({ page, refused }) => {
  await keepBack({ page, refused }, ['editor.worker.js', 'codicon.ttf']);
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.yaml.paste('kind: Pod\napiVersion: v1\n');
  await workbench.yaml.expectText('kind: Pod\napiVersion: v1\n');
});

test.describe('a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('gets English where the Chinese texts do not come, and is told in Chinese', async ({
    page,
    refused,
  }) => {
    const allow = await keepBack({ page, refused }, ['zh-CN.js', 'zh-cn.js'], 'a page');
    const workbench = new Workbench(page);
    await workbench.open();
    await expectUsable(workbench);
    await allow();
    await tryAgain(page, '页面的中文文本', '重试').click();
    await expect(workbench.inChinese().outline.metadata()).toBeVisible();
  });

  test('is told in Chinese that nothing is judged, and has the editor without Chinese menus', async ({
    page,
    refused,
  }) => {
    const allow = await keepBack({ page, refused }, ['zh-CN/judgement.js', 'zh-cn.js']);
    const workbench = new Workbench(page).inChinese();
    await workbench.open();
    await expectUsable(workbench);
    await expect(workbench.yaml.editor).toBeAttached();
    await allow();
    await tryAgain(page, '检查程序没有加载成功', '重试').click();
    await workbench.status.expectAccepted();
  });
});
