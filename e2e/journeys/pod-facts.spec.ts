import { expect, test } from '../fixtures.ts';

test('from the badge of the status bar the Pod is made restricted in two clicks', async ({
  workbench,
  page,
}) => {
  const { header, status, texts } = workbench;
  await header.openExample('minimal');
  await status.region.getByRole('button', { name: /Pod Security/ }).click();
  const card = page.getByRole('dialog', { name: /Pod Security/ });
  await expect(card.getByRole('listitem').filter({ hasText: 'restricted' }).first()).toContainText(
    texts.ui['pss.notMet'],
  );
  await card.getByRole('button', { name: texts.ui['sec.restrict'] }).click();
  await expect(status.region.getByRole('button', { name: /Pod Security/ })).toContainText('restricted');
  await expect(status.region.getByRole('button', { name: /Pod Security/ })).not.toContainText('baseline');
});

test('a container without its image is not complete, and nothing is wrong', async ({ workbench }) => {
  const { header, yaml, outline, status, texts } = workbench;
  await header.openExample('minimal');
  const before = await yaml.text();
  await outline.add('Container').click();
  await expect(status.region).toContainText(
    new RegExp(texts.ui['status.incomplete']('(\\S+)', '(\\S+)').replace('$', '\\$'), 'i'),
  );
  await yaml.expectText(before);
});
