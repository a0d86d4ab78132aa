/** Hands a text to the browser as a file. */
export function downloadText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName || 'pod.yaml';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
