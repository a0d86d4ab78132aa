import { expect, test } from '../fixtures.ts';

/** Its field is there since 1.34. */
const young = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostnameOverride: web.example.com
  containers:
  - name: app
    image: nginx:1.27
`;

test('a Pod is judged by the release that is chosen, which outlives a reload', async ({
  workbench,
  page,
}) => {
  await workbench.yaml.paste(young);
  await workbench.status.expectAccepted();
  await workbench.header.setVersion('1.33');
  await workbench.status.expectErrors(1);
  await workbench.status.expectSaved();
  await page.reload();
  await expect(workbench.header.version).toHaveAccessibleName(/1\.33/);
  await workbench.status.expectErrors(1);

  await page.goto('/?kubernetes=1.36');
  await workbench.status.expectAccepted();
  await page.goto('/');
  await workbench.status.expectErrors(1);

  await workbench.header.setLanguage('zh-CN');
  const chinese = workbench.inChinese();
  await expect(chinese.header.version).toHaveAccessibleName('Kubernetes 版本: 1.33');
  await chinese.header.setVersion('1.36');
  await chinese.status.expectAccepted();
});
