import { around as words } from '../../src/i18n/en/around.ts';
import { expect, test } from '../fixtures.ts';

const fromCluster = `apiVersion: v1
kind: Pod
metadata:
  name: web
  uid: 6f1d0c7e-55a3-4a5e-9a3c-0c8f8f6f0b11
  resourceVersion: "4711"
spec:
  # what runs
  containers:
  - name: web
    image: nginx:1.27
    imagePullPolicy: IfNotPresent
  nodeName: node-1
status:
  phase: Running
`;
const byHand = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  # what runs
  containers:
  - name: web
    image: nginx:1.27
`;

test('what a cluster printed is recognised, cleaned in one click, and comes back', async ({
  workbench,
  page,
}) => {
  const { ui } = workbench.texts;
  await workbench.header.openExample('minimal');
  await workbench.yaml.paste(fromCluster);
  await page.getByRole('button', { name: ui['around.show'] }).click();
  const { panel } = workbench.dock;
  await expect(panel.getByRole('region', { name: words['around.change'] })).toContainText('uid');
  await panel.getByRole('button', { name: words['around.apply'] }).click();
  await expect.poll(() => workbench.yaml.text()).toBe(byHand);
  await expect(page.getByText(ui['around.recognised'])).toBeHidden();
  await workbench.header.undo.click();
  await expect.poll(() => workbench.yaml.text()).toBe(fromCluster);
});

test('a Pod becomes a Deployment, and commands are for it', async ({ workbench }) => {
  await workbench.header.openExample('minimal');
  await workbench.yaml.paste(byHand);
  await workbench.dock.open('around');
  const { panel } = workbench.dock;
  await panel.getByRole('button', { name: words['around.apply'] }).click();
  await expect.poll(() => workbench.yaml.text()).toContain('kind: Deployment\n');
  await panel.getByRole('radio', { name: words['around.view.commands'] }).click();
  await expect(panel.getByText('kubectl rollout status deployment/web')).toBeVisible();
});
