/** The tokens of styles/tokens.css and, for dark screens, of practice/phone.css. */
export const light = {
  paper: '#fff',
  ink: '#2a1a5e',
  strong: '#1c1140',
  soft: '#4c4076',
  violet: '#5a34b8',
  onViolet: '#fff',
  wash: '#efe9fb',
  grid: '#e6e1f6',
  gridStrong: '#c3b8e6',
  red: '#97102a',
  redWash: '#fff3f4',
  green: '#0b5434',
  greenWash: '#eefaf3',
};
export type Colours = typeof light;

export const dark: Colours = {
  ...light,
  paper: '#1c1140',
  ink: '#fff',
  strong: '#fff',
  soft: '#ded6fb',
  violet: '#d3c2ff',
  onViolet: '#1c1140',
  wash: '#372a6b',
  gridStrong: '#6a5ba0',
  red: '#ffa9b4',
  redWash: '#4a1528',
  green: '#8fe0b5',
  greenWash: '#12402b',
};
