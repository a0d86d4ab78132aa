import { expect, test } from '../fixtures.ts';

const file = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  LEVEL: "3"
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: nginx:1.27
    command: [echo, $(GREETING)]
    envFrom:
    - configMapRef:
        name: settings
    env:
    - name: GREETING
      value: level $(LEVEL)
    volumeMounts:
    - name: config
      mountPath: /etc/app
  volumes:
  - name: config
    configMap:
      name: settings
`;

for (const language of ['en', 'zh-CN'] as const) {
  test(`what a process finds leads by keyboard to the field it follows from, ${language}`, async ({
    workbench: english,
    page,
  }) => {
    await english.header.openExample('minimal');
    await english.yaml.paste(file);
    await english.header.setLanguage(language);
    const workbench = language === 'en' ? english : english.inChinese();
    const { dock, yaml, form, texts } = workbench;
    const words = texts.process;
    if (!words) throw new Error('no texts');
    await dock.open('process');
    const panel = dock.panel;
    await expect(panel.getByRole('listitem').first()).toContainText('echo');
    await expect(panel.getByRole('listitem').nth(1)).toContainText('level 3');
    await expect(panel.getByText('0644 -rw-r--r--').first()).toBeVisible();

    // Another value in the ConfigMap of the file is another word of the command line.
    await yaml.paste(file.replace('"3"', '"4"'));
    await expect(panel.getByRole('listitem').nth(1)).toContainText('level 4');

    // The reference to nothing is told, and leads to its field.
    await yaml.paste(file.replace('  name: settings', '  name: other'));
    const link = panel
      .getByRole('button', { name: words['problem.object-missing']('ConfigMap', 'settings') })
      .first();
    await workbench.tabTo(dock.tab('process'), 'F6');
    await workbench.tabTo(link);
    await page.keyboard.press('Enter');
    await expect(form.region).toContainText('settings');
    await expect(panel.getByText('configmap "settings" not found').first()).toBeVisible();
  });
}
