import type { Page } from '@playwright/test';
import { manyDocuments } from '../../bench/manifests.ts';
import { builtFile, refuse } from '../build.ts';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

const large = manyDocuments(120_000);

/** The text is analysed, edited by the form, and changed back. */
async function expectWorking({ yaml, outline, form, status, header }: Workbench): Promise<void> {
  await status.expectQos('Burstable');
  await outline.part('c0').click();
  await form.field('Container.image').fill('nginx:1.27');
  await yaml.expectText(large.replace('registry.example.com/team/c0:1.27.3', 'nginx:1.27'));
  await header.undo.click();
  await yaml.expectText(large);
}

async function expectGivenUp({ status, texts, page }: Workbench): Promise<void> {
  await status.region.getByRole('button', { name: texts.ui['status.workerGone'] }).click();
  await expect(page.getByText(texts.ui['status.workerGoneWhy'])).toBeVisible();
}

/** Answers for the worker's script with one that starts, and does this with each request. */
async function replaceWorker(page: Page, onRequest: string, times = Number.POSITIVE_INFINITY): Promise<void> {
  const body = `self.onmessage = () => { ${onRequest} }; self.postMessage({ ready: true });`;
  await page.route(
    `**/${builtFile('worker.js')}`,
    (route) => route.fulfill({ contentType: 'text/javascript', body }),
    {
      times: Math.min(times, 1_000),
    },
  );
}

for (const answer of ['not found', 'a page'] as const) {
  test(`the worker's script is answered with ${answer}: the page works, and says so`, async ({
    page,
    refused,
  }) => {
    const file = builtFile('worker.js');
    refused.add(file);
    await refuse(page, file, answer);
    const workbench = new Workbench(page);
    await workbench.open();
    await workbench.yaml.openFile('large.yaml', large);
    await expectWorking(workbench);
    await expectGivenUp(workbench);
  });
}

test('a worker that dies once is started again', async ({ page }) => {
  await replaceWorker(page, 'throw new Error("out of memory");', 1);
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.yaml.openFile('large.yaml', large);
  await expectWorking(workbench);
  await expect(workbench.status.region).not.toContainText(workbench.texts.ui['status.workerGone']);
});

/** Opens a file whose worker hangs, and hangs again, for the time that each has for it. */
async function openHanging(page: Page, text: string, limit: number): Promise<Workbench> {
  await replaceWorker(page, '');
  await page.clock.install();
  const workbench = new Workbench(page);
  await workbench.open();
  const started: unknown[] = [];
  page.on('worker', (worker) => started.push(worker));
  await workbench.yaml.openFile('large.yaml', text);
  await expect.poll(() => started.length).toBe(1);
  // The clock stands still for nobody else: two limits pass in a moment.
  await page.clock.fastForward(limit);
  await expect.poll(() => started.length).toBe(2);
  await page.clock.fastForward(limit);
  return workbench;
}

test('a worker that hangs, and hangs again, is given up after its time', async ({ page }) => {
  const workbench = await openHanging(page, large, 35_000);
  await expectWorking(workbench);
  await expectGivenUp(workbench);
});

test('a very large text over which two workers hang is said to be too much, and may be tried again', async ({
  page,
}) => {
  const { status, texts } = await openHanging(page, manyDocuments(600_000), 35_000);
  await expect(page.getByRole('heading', { name: texts.ui['form.tooMuch'] })).toBeVisible();
  await status.region.getByRole('button', { name: texts.ui['status.tooMuch'] }).click();
  await expect(page.getByText(texts.ui['status.tooMuchWhy'])).toHaveCount(2);
  await expect(page.getByRole('button', { name: texts.ui['fault.retry'] })).toHaveCount(2);
  await expect(page.getByText(texts.ui['form.broken'])).toHaveCount(0);
});
