/** The page’s type: what the system has. Also of what stands before the first script, so without a package. */
export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * Colours by what they are for, light and dark. Text on every surface it is used on has a contrast of 4.5 or more, borders
 * of controls and strokes of pictures 3 or more.
 */
export const light = {
  '--bg': '#ffffff',
  '--panel': '#f6f7f9',
  '--sunk': '#eef0f3',
  '--line': '#e1e4e9',
  '--ctl': '#7f8896',
  '--ink': '#1a1d21',
  '--ink2': '#4b535e',
  '--mut': '#5e6773',
  '--acc': '#1864ab',
  '--on-acc': '#ffffff',
  '--accbg': '#e4eefa',
  '--sel': '#dbe9fb',
  '--err': '#b42318',
  '--errbg': '#fdeceb',
  '--warn': '#8a5300',
  '--warnbg': '#fdf3dd',
  '--ok': '#1f6f3a',
  '--okbg': '#e3f4e8',
  '--hover': '#eceff2',
  '--v1': '#1864ab',
  '--v2': '#0b7285',
  '--v3': '#6741d9',
  '--v4': '#a04d00',
  '--b1': '#74a9de',
  '--b2': '#6fc3cf',
  '--b3': '#b3a0f0',
  '--b4': '#e8b27a',
  '--idle': '#c3c9d1',
  '--add': '#dcf3e2',
  '--del': '#fbe3e1',
};

export const dark = {
  '--bg': '#1b1d21',
  '--panel': '#212429',
  '--sunk': '#292d33',
  '--line': '#363a41',
  '--ctl': '#767e8a',
  '--ink': '#e8eaed',
  '--ink2': '#bcc3cc',
  '--mut': '#9ca4af',
  '--acc': '#74b5f5',
  '--on-acc': '#0d1a28',
  '--accbg': '#1d3550',
  '--sel': '#1d3a5c',
  '--err': '#ff8a80',
  '--errbg': '#442423',
  '--warn': '#f0b45a',
  '--warnbg': '#3f311a',
  '--ok': '#7fd096',
  '--okbg': '#1c3827',
  '--hover': '#2c3036',
  '--v1': '#74b5f5',
  '--v2': '#66d0de',
  '--v3': '#b7a4ff',
  '--v4': '#f0b070',
  '--b1': '#376ca1',
  '--b2': '#21727f',
  '--b3': '#6a56c4',
  '--b4': '#8f5d23',
  '--idle': '#4b515a',
  '--add': '#1c3d28',
  '--del': '#4a2523',
};

/** The sign of the page: a hexagon, as a Pod’s, with its letter, 24 by 24. */
export const logo = {
  sign: 'M10.8 1.5a2.4 2.4 0 0 1 2.4 0l7.2 4.1a2.4 2.4 0 0 1 1.2 2.1v8.6a2.4 2.4 0 0 1-1.2 2.1l-7.2 4.1a2.4 2.4 0 0 1-2.4 0l-7.2-4.1a2.4 2.4 0 0 1-1.2-2.1V7.7a2.4 2.4 0 0 1 1.2-2.1z',
  letter: 'M9.2 17V7.2h3.5a2.9 2.9 0 0 1 0 5.8H9.2',
};
