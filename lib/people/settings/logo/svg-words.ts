const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that draw. None repeats others: a drawing of a few lines could make millions of shapes of them. */
export const shapes = words(
  'path rect circle ellipse line polyline polygon stop linearGradient radialGradient clipPath mask',
);

/** Elements that hold others, or texts. */
export const wrappers = words('svg g defs title desc text tspan style');

export const keptAttributes = words(
  'id class viewBox preserveAspectRatio version x y x1 y1 x2 y2 cx cy r rx ry fx fy width height d points pathLength ' +
    'transform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset stroke-opacity opacity color clip-path clip-rule clipPathUnits mask maskUnits ' +
    'maskContentUnits gradientUnits gradientTransform spreadMethod ' +
    'offset stop-color stop-opacity style display visibility overflow vector-effect mix-blend-mode isolation ' +
    'font-family font-size font-weight font-style text-anchor letter-spacing dx dy dominant-baseline textLength',
);

/** Of a value and of a style sheet: nothing that is fetched, imported or run, and no letters that hide it. */
export function isHarmless(value: string): boolean {
  const local = value.replaceAll(/url\(\s*(['"]?)#[\w.-]+\1\s*\)/gi, '');
  return !/[\\@<&]|url\s*\(|expression|javascript|data:|-moz-binding|behavior|image\s*\(|image-set/i.test(local);
}
