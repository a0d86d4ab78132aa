import { manyDocuments } from '../../bench/manifests.ts';
import { expect, test } from '../fixtures.ts';

test('a text above 100 KB is analysed in a worker, and the page answers meanwhile', async ({
  workbench,
  page,
}) => {
  const { yaml, outline, form, status, header } = workbench;
  const large = manyDocuments(1_500_000);
  const worker = page.waitForEvent('worker', (each) => /\/worker-[^/]+\.js$/.test(each.url()));
  await header.openExample('minimal');
  await yaml.editor.waitFor({ state: 'attached' });
  await yaml.paste(large);
  await worker;
  // The file is analysed now; what a person does in the meantime happens at once.
  await header.setTheme('dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await status.expectQos('Burstable');

  await outline.part('c0').click();
  await form.field('Container.image').fill('nginx:1.27');
  await yaml.expectText(large.replace('registry.example.com/team/c0:1.27.3', 'nginx:1.27'));
  await header.undo.click();
  await yaml.expectText(large);
});
