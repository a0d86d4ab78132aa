import { expect, test } from '../fixtures.ts';
import { threeDocuments } from '../manifests.ts';

test('a Deployment in the middle of a file changes in its own lines only', async ({ workbench }) => {
  const { yaml, outline, form, status } = workbench;
  await yaml.paste(threeDocuments);
  await status.expectQos('BestEffort');
  await outline.part('web').click();
  await expect(form.field('Container.image')).toHaveValue('nginx:1.26');
  await form.field('Container.image').fill('nginx:1.27');
  await yaml.expectText(threeDocuments.replace('nginx:1.26', 'nginx:1.27'));

  await form.request('cpu').fill('100m');
  await status.expectQos('Burstable');
  const text = await yaml.text();
  const added = text.split('\n').filter((line) => !threeDocuments.split('\n').includes(line));
  expect(added.map((line) => line.trim())).toEqual([
    'image: nginx:1.27',
    'resources:',
    'requests:',
    'cpu: 100m',
  ]);
  expect(text.split('---')[0]).toBe(threeDocuments.split('---')[0]);
  expect(text.split('---')[2]).toBe(threeDocuments.split('---')[2]);
});
