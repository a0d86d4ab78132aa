import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';

test('an all-in-one manifest is edited by form and by text, QoS follows, and undo takes all of it back', async ({
  workbench,
  page,
}) => {
  const { yaml, outline, form, status, header } = workbench;
  await yaml.paste(allInOne);
  await status.expectAccepted();
  await status.expectQos('Burstable');
  await status.expectScheduled('500m · 64Mi');

  // By form: the app asks for more memory; nothing else in the file moves.
  await outline.part('app').click();
  const memory = form.request('memory');
  await expect(memory).toHaveValue('64Mi');
  await memory.fill('128Mi');
  await status.expectScheduled('500m · 128Mi');
  const byForm = allInOne.replace('memory: "64Mi"', 'memory: "128Mi"');
  await yaml.expectText(byForm);

  // By text: everything that gives resources goes, and the form sees it.
  const first = byForm.split('\n').indexOf('    resources:') + 1;
  await yaml.goTo(first);
  await page.keyboard.down('Shift');
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Delete');
  await status.expectQos('BestEffort');
  // The form followed the cursor to what the deleted lines stood before; the app's form shows that they are gone.
  await outline.part('app').click();
  await expect(form.request('memory')).toHaveValue('');
  const lines = byForm.split('\n');
  await yaml.expectText([...lines.slice(0, first - 1), ...lines.slice(first + 6)].join('\n'));

  // Undo from the header, until the file is as it was pasted.
  await header.undo.click();
  await status.expectQos('Burstable');
  await yaml.expectText(byForm);
  await header.undo.click();
  await yaml.expectText(allInOne);
  await header.redo.click();
  await yaml.expectText(byForm);
});
