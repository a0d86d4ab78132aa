import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Dense and calm: one accent colour, system fonts, a 4 px grid, no shadows. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  defaultRadius: 'sm',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  cursorType: 'pointer',
});

/** Mantine's dimmed and error colours are too faint for small text: these pass WCAG AA on the page's backgrounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#555c66',
    '--mantine-color-error': '#b42318',
    '--mantine-color-placeholder': '#6b727c',
    '--pw-border': '#dfe2e6',
    '--pw-panel': '#f7f8f9',
    '--pw-hover': '#eceff2',
    '--pw-selected': '#dbe9fb',
    '--pw-accent': '#1864ab',
    '--pw-error': '#b42318',
    '--pw-warning': '#8a5300',
    '--pw-advice': '#3b5b8c',
    '--pw-ok': '#22713b',
    '--pw-added': '#dcf3e2',
    '--pw-removed': '#fbe3e1',
    '--pw-bar': '#74a9de',
    '--pw-bar-decides': '#1864ab',
  },
  dark: {
    '--mantine-color-dimmed': '#a6adb7',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-placeholder': '#8d949e',
    '--pw-border': '#3a3d42',
    '--pw-panel': '#202226',
    '--pw-hover': '#2c2f34',
    '--pw-selected': '#1d3a5c',
    '--pw-accent': '#74b5f5',
    '--pw-error': '#ff8a80',
    '--pw-warning': '#f0b45a',
    '--pw-advice': '#9dbdf0',
    '--pw-ok': '#7fd096',
    '--pw-added': '#1c3d28',
    '--pw-removed': '#4a2523',
    '--pw-bar': '#2f5d8c',
    '--pw-bar-decides': '#74b5f5',
  },
});
