import { expect, test } from 'vitest';
import { reachesBeyond } from './beyond.ts';

test.each([
  '---\n```yaml\nkind: Pod\n',
  'kind: Pod\n  ~~~\n',
  '$ cat <<EOF | kubectl apply -f -\nkind: Pod\n',
  'cat > pod.yaml <<- "END"\nkind: Pod\n',
  'a: 1\n...\n',
  'spec:\n  - ...\n',
  'spec:\n  …\n',
  '\n 1  kind: Pod\n 2  spec:\n',
])('%j says something about the documents around it', (text) => {
  expect(reachesBeyond(text)).toBe(true);
});

test.each([
  '---\nkind: Pod\nspec:\n  containers:\n  - name: a\n',
  'base: &base\n  a: 1\nb:\n  <<: *base\n',
  '# and so on...\na: x...\n',
  'ports:\n  80: x\n',
  '',
])('%j says nothing about the documents around it', (text) => {
  expect(reachesBeyond(text)).toBe(false);
});
