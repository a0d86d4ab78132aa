import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { dark, fontFamily, light } from './look.ts';

/** Dense and calm: one accent colour, system fonts, a 4 px grid, no shadows. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  defaultRadius: 'sm',
  fontFamily,
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  cursorType: 'pointer',
});

/** The names under which the kit's components and older styles ask for them. */
const aliases = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--mut)',
  '--mantine-color-placeholder': 'var(--mut)',
  '--mantine-color-error': 'var(--err)',
  '--mantine-color-default': 'var(--bg)',
  '--mantine-color-default-border': 'var(--ctl)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-primary-color-filled': 'var(--acc)',
  '--mantine-primary-color-light': 'var(--accbg)',
  '--mantine-primary-color-light-color': 'var(--acc)',
  '--mantine-color-anchor': 'var(--acc)',
  '--pw-border': 'var(--line)',
  '--pw-panel': 'var(--panel)',
  '--pw-hover': 'var(--hover)',
  '--pw-selected': 'var(--sel)',
  '--pw-accent': 'var(--acc)',
  '--pw-error': 'var(--err)',
  '--pw-warning': 'var(--warn)',
  '--pw-advice': 'var(--ink2)',
  '--pw-ok': 'var(--ok)',
  '--pw-added': 'var(--add)',
  '--pw-removed': 'var(--del)',
  '--pw-bar': 'var(--b1)',
  '--pw-bar-decides': 'var(--v1)',
};

/** The colours as variables of the page; see {@link MantineProvider}. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...light, ...aliases },
  dark: { ...dark, ...aliases },
});
