import { h, type ComponentType } from 'preact';
import { render } from 'preact-render-to-string';

/** The HTML of a Preact view, at build time: figures and questions without JavaScript are drawn by the code of the live ones. */
export const draw = <P extends object>(view: ComponentType<P>, props: P): string => render(h(view, props));
