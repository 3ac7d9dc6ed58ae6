import type { Prop } from '../../parts/props.ts';
import { namesFile, propsOf } from '../../parts/props.ts';
import { parts } from '../../parts/parts.ts';
import { components } from '../../parts/components.ts';

type Component = (...given: [unknown, Record<string, unknown>, ...unknown[]]) => unknown;

/** The parts of a state, which has no pictures: each shows this one, or nothing without one. */
export function componentsWith(image: string | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => {
      const part = parts.get(name);
      const pictures = (part ? propsOf(part) : []).filter(({ holds }) => holds === 'picture');
      return [name, pictures.length === 0 ? component : withPictures(component, image, pictures)];
    }),
  );
}

/** A component of Astro is a function that it knows by what is set on it. */
function withPictures(
  component: unknown,
  image: string | undefined,
  pictures: readonly Prop[],
): unknown {
  const own = component as Component; // why: Astro's own type has only the props
  const changed: Component = (result, props, ...more) => {
    if (image === undefined) return '';
    const given = pictures.filter((prop) => {
      const value = props[prop.name];
      return typeof value === 'string' && namesFile(prop, value);
    });
    const shown = Object.fromEntries(given.map(({ name }) => [name, image]));
    return own(result, { ...props, ...shown }, ...more);
  };
  return Object.assign(changed, own);
}
