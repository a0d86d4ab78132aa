import { PixelRatio } from 'monaco-editor/base/browser/pixelRatio';
import { FontMeasurements } from 'monaco-editor/editor/browser/config/fontMeasurements';
import { createBareFontInfoFromRawSettings } from 'monaco-editor/editor/common/config/fontInfoFromSettings';
import { viewOptions } from './options.ts';

/**
 * Has Monaco measure the font of the editor, which lays the page out, before there is an editor: its making is the longest
 * task of all, and finds the widths there.
 */
export function measureFont(): void {
  const ratio = PixelRatio.getInstance(window).value;
  FontMeasurements.readFontInfo(window, createBareFontInfoFromRawSettings(viewOptions, ratio));
}
