import { useEffect } from 'react';

/**
 * Opens files that are dropped beside the YAML pane, which has a drop place of its own: the browser would leave the page
 * for them.
 */
export function useFileDrop(open: (data: DataTransfer) => void): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      open(dataTransfer);
    };
    // What comes under the pointer is entered first, and says for a moment alone whether a drop is taken.
    addEventListener('dragenter', onDragOver);
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragenter', onDragOver);
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, [open]);
}
