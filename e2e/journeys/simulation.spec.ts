import { simulation } from '../../src/i18n/zh-CN/simulation.ts';
import { expect, test } from '../fixtures.ts';

const crashing = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: busybox:1.36
    command: [sh, -c, 'sleep 5; exit 1']
`;

test('a crash loop is looked through by keyboard, mended, and compared with the run before, in Chinese', async ({
  workbench: english,
}) => {
  await english.header.openExample('minimal');
  await english.yaml.paste(crashing);
  await english.header.setLanguage('zh-CN');
  const { dock, yaml } = english.inChinese();
  const { ui } = simulation;
  await dock.open('simulation');
  const panel = dock.panel;
  const cursor = panel.getByRole('slider', { name: ui.cursor });
  await cursor.press('End');
  await expect(cursor).toHaveAttribute('aria-valuetext', /0\/1 (Error|CrashLoopBackOff)/);
  await expect(panel.getByRole('region', { name: ui.events })).toContainText(
    'Back-off restarting failed container app',
  );
  await cursor.press('Home');
  for (let i = 0; i < 3; i++) await cursor.press('PageUp');
  await expect(cursor).toHaveAttribute('aria-valuenow', '30');
  await expect(panel.getByRole('button', { name: ui.compareBefore })).toHaveCount(0);

  await yaml.paste(crashing.replace('sleep 5; exit 1', 'sleep 900'));
  await expect(cursor).toHaveAttribute('aria-valuetext', /1\/1 Running/);
  await expect(cursor).toHaveAttribute('aria-valuenow', '30');
  await panel.getByRole('button', { name: ui.compareBefore }).click();
  await expect(panel.getByText(ui.compared)).toBeVisible();
  await expect(panel.getByTitle(ui.exit('Error', 1)).first()).toBeVisible();
});
