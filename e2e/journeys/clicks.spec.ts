import { expect, test } from '../fixtures.ts';
import { complete } from '../pages/complete.ts';
import { Hand } from '../pages/Hand.ts';
import type { Workbench } from '../pages/Workbench.ts';

const web = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
        - name: http
          containerPort: 8080
      resources:
        requests:
          cpu: 100m
          memory: 64Mi
`;

interface Task {
  readonly name: string;
  /** The most clicks it may take. */
  readonly clicks: number;
  /** Keys may be used as well. */
  readonly types?: true;
  readonly does: (hand: Hand, workbench: Workbench) => Promise<void>;
  /** What the text then has. */
  readonly gives: readonly (string | RegExp)[];
  readonly text?: string;
}

const presets = (bench: Workbench, section: string) =>
  bench.form.part(section).getByRole('button', { name: bench.texts.ui['preset.menu'], exact: true });
const item = ({ page }: Workbench, name: string) => page.getByRole('menuitem', { name }).first();

const tasks: readonly Task[] = [
  {
    name: 'HTTP readiness and liveness on the port http',
    clicks: 2,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(presets(bench, ui['form.section.probes']));
      await hand.click(item(bench, ui['preset.probes.http']));
    },
    gives: [/readinessProbe:\n +httpGet:/, /livenessProbe:\n +httpGet:/, 'port: http'],
  },
  {
    name: 'the whole Pod made ready for restricted, in a container',
    clicks: 1,
    async does(hand, { form, texts }) {
      await hand.click(form.region.getByRole('button', { name: texts.ui['sec.restrict'], exact: true }));
    },
    gives: ['runAsNonRoot: true', 'type: RuntimeDefault', 'allowPrivilegeEscalation: false', '- ALL'],
  },
  {
    name: 'a new scratch volume at /tmp',
    clicks: 3,
    types: true,
    async does(hand, bench) {
      const { ui } = bench.texts;
      const mounts = bench.form.part(ui['form.section.mounts']);
      const add = mounts.getByRole('button', { name: ui['container.newVolume'], exact: true });
      await complete(bench.page);
      if (!(await add.isVisible())) await hand.click(bench.form.section(ui['form.section.mounts']));
      await hand.click(add);
      await hand.click(item(bench, ui['volume.kind.emptyDir']));
      await hand.type('/tmp');
      await hand.press('Enter');
    },
    gives: ['mountPath: /tmp', 'emptyDir: {}'],
  },
  {
    name: 'a new scratch volume at /tmp, by the preset',
    clicks: 2,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(presets(bench, ui['form.section.mounts']));
      await hand.click(item(bench, ui['preset.mounts.tmp']));
    },
    gives: ['mountPath: /tmp', 'emptyDir: {}'],
  },
  {
    name: 'a variable from the key of a Secret',
    clicks: 3,
    types: true,
    async does(hand, bench) {
      const { form, texts, page } = bench;
      const section = form.section(new RegExp(`^${texts.ui['form.section.environment']}`));
      if ((await section.getAttribute('aria-expanded')) === 'false') await hand.click(section);
      const row = form.row('Container.env', 1);
      await row.getByLabel(texts.fields['EnvVar.name'].label, { exact: true }).focus();
      await hand.type('PASSWORD');
      await hand.click(row.getByLabel(texts.ui['form.union.EnvVar'], { exact: true }));
      await hand.click(
        page.getByRole('option', { name: texts.fields['EnvVarSource.secretKeyRef'].label, exact: true }),
      );
      await hand.press('Tab');
      await hand.type('db', 'password');
      await hand.press('Enter');
    },
    gives: [/- name: PASSWORD\n +valueFrom:\n +secretKeyRef:\n +name: db\n +key: password/],
  },
  {
    name: 'Guaranteed, once there are requests',
    clicks: 1,
    async does(hand, { form, texts }) {
      await hand.click(
        form.region.getByRole('button', { name: texts.ui['resources.limitsToRequests'], exact: true }),
      );
    },
    gives: [/limits:\n +cpu: 100m\n +memory: 64Mi/],
  },
  {
    name: 'Guaranteed by the preset',
    clicks: 2,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(presets(bench, ui['form.section.resources']));
      await hand.click(item(bench, ui['preset.resources.guaranteed']));
    },
    gives: [/limits:\n +cpu: 100m\n +memory: 64Mi/],
  },
  {
    name: 'tolerating dedicated=web:NoSchedule',
    clicks: 3,
    types: true,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(bench.outline.part(ui['outline.scheduling']));
      await hand.click(presets(bench, ui['scheduling.tolerations']));
      await hand.click(item(bench, ui['preset.tolerations.dedicated']));
      await hand.type('web');
      await hand.press('Enter');
    },
    gives: ['key: dedicated', 'value: web', 'effect: NoSchedule'],
  },
  {
    name: 'only on amd64',
    clicks: 3,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(bench.outline.part(ui['outline.scheduling']));
      await hand.click(presets(bench, ui['scheduling.must']));
      await hand.click(item(bench, ui['preset.nodes.amd64']));
    },
    gives: ['kubernetes.io/arch', 'amd64'],
  },
  {
    name: 'even over zones',
    clicks: 3,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(bench.outline.part(ui['outline.scheduling']));
      await hand.click(presets(bench, ui['scheduling.spreads']));
      await hand.click(item(bench, ui['preset.spread.zones']));
    },
    gives: ['topologyKey: topology.kubernetes.io/zone', 'maxSkew: 1'],
  },
  {
    name: 'a sidecar with an image',
    clicks: 2,
    types: true,
    async does(hand, bench) {
      const { ui } = bench.texts;
      await hand.click(
        bench.outline.region.getByRole('button', { name: ui['outline.addInit'], exact: true }),
      );
      await hand.click(item(bench, ui['outline.addSidecar']));
      await expect(bench.form.field('Container.image')).toBeFocused();
      await hand.type('envoy:v1');
      await hand.press('Enter');
    },
    gives: [/initContainers:\n +- name: sidecar\n/, 'restartPolicy: Always', 'image: envoy:v1'],
  },
  {
    name: 'from rejected to accepted by all certain fixes',
    clicks: 3,
    text: web.replace('image: nginx', 'Image: nginx').replace('containerPort: 8080', 'containerPort: "8080"'),
    async does(hand, { dock, texts }) {
      await hand.click(dock.tab('issues'));
      await hand.click(dock.fixAll());
      const apply = new RegExp(texts.ui['issues.applyChosen'](7).replace('7', '\\d+'));
      await hand.click(dock.preview().getByRole('button', { name: apply }));
    },
    gives: [/^ +image: nginx:1\.27$/m, /containerPort: 8080$/m],
  },
];

for (const half of [0, 1]) {
  test(`the tasks of every day take as few clicks as they were drawn with, ${half + 1} of 2`, async ({
    workbench,
    page,
  }) => {
    test.slow();
    const { yaml, outline, status } = workbench;
    for (const { name, clicks, types, does, gives, text = web } of tasks.filter((_, i) => i % 2 === half)) {
      await test.step(name, async () => {
        // Opened anew: sections stay as a person left them.
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
        await page.goto('about:blank');
        await workbench.open();
        await yaml.paste(text);
        await status.expectQos('Burstable');
        await outline.part('web').click();
        await workbench.form.field('Container.image').waitFor();
        const hand = await Hand.at(page);
        await does(hand, workbench);
        const count = await hand.count();
        expect.soft(count.clicks, name).toBeLessThanOrEqual(clicks);
        if (!types) expect.soft(count.keys, name).toBe(0);
        const missing = async () => {
          const now = await yaml.text();
          return gives.filter((given) =>
            typeof given === 'string' ? !now.includes(given) : !given.test(now),
          );
        };
        await expect.poll(missing, name).toEqual([]);
        await status.expectAccepted();
      });
    }
  });
}
